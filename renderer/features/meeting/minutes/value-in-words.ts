/** What a value of the meeting is called where two edits met: a stage, an outcome. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    if ('stage' in value) return String(value.stage)
    if ('as' in value) return String(value.as)
  }
  return typeof value === 'string' ? value : 'nothing said'
}
