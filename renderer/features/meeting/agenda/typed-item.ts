/** What one types for a new item: `Neglect, 40 min` is a title and its minutes. */
export function typedItem(typed: string): { title: string; minutes: number } {
  const words = typed.trim()
  const found = /^(.*?)[\s,;:(-]+(\d{1,3}) ?(?:m|mins?|minutes?)\)?$/i.exec(words)
  const title = found?.[1]?.trim()
  return title ? { title, minutes: Number(found?.[2]) } : { title: words, minutes: 0 }
}
