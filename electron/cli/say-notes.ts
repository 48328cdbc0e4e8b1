import type { AnnotationReport, ReportedNote } from '../../shared/rules/annotations/report.ts'

const words = { kept: 'kept', moved: 'moved', changed: 'wording changed', orphaned: 'orphaned' } as const

/** `12 kept, 1 moved, 2 wording changed, 1 orphaned` */
export function countsInWords({ counts, notes }: AnnotationReport): string {
  if (notes.length === 0) return 'none'
  const found = (['kept', 'moved', 'changed', 'orphaned'] as const).filter((fate) => counts[fate] > 0)
  return found.map((fate) => `${counts[fate]} ${words[fate]}`).join(', ')
}

const line = (text: string, most = 160): string => {
  const one = text.replaceAll(/\s+/g, ' ').trim()
  return one.length <= most ? one : `${one.slice(0, most).toWellFormed().replaceAll('\uFFFD', '')}…`
}

/** A note and where it stands, with its words as they were and as they are where these differ. */
export function noteInWords(note: ReportedNote): string {
  const { fate, oldLabel, newLabel, oldWords, newWords, author, text, resolved, replies } = note
  const at =
    fate === 'orphaned'
      ? `was at ${oldLabel === null ? 'a paragraph without a number' : `paragraph ${oldLabel}`}`
      : newLabel === null
        ? 'no number'
        : oldLabel !== null && oldLabel !== newLabel
          ? `paragraph ${newLabel}, was ${oldLabel}`
          : `paragraph ${newLabel}`
  const said = text.trim() === '' ? note.kind : line(text)
  const more = [
    resolved ? 'resolved' : '',
    replies > 0 ? `${replies} ${replies === 1 ? 'reply' : 'replies'}` : '',
  ]
  const tail = more.filter((one) => one !== '')
  return [
    `  ${note.answers === null ? '' : '  reply, '}${words[fate]}: ${at} (${author}): ${said}${tail.length === 0 ? '' : ` [${tail.join(', ')}]`}\n`,
    ...(note.answers !== null ? [] : wordsOf(fate, oldWords, newWords)),
  ].join('')
}

function wordsOf(fate: ReportedNote['fate'], was: string, now: string): string[] {
  if (was === '' && now === '') return []
  if (fate === 'changed') return [`    was: ${line(was)}\n`, `    now: ${line(now)}\n`]
  return [`    “${line(was === '' ? now : was)}”\n`]
}
