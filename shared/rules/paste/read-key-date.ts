import type { Fault } from '../../errors.ts'
import type { KeyDate } from '../../records/key-date.ts'
import { printKeyDate } from '../key-dates.ts'
import { typedWhen } from '../typed-when.ts'
import { plainName } from './find-names.ts'
import type { PasteContext, RowReader } from './paste-rows.ts'
import { plainWords } from './read-action.ts'

const isDone = /^(yes|y|done|complete[d]?|met|achieved|true|✓|x)$/i
const notDone =
  /^(no|n|not (yet|done|met|started)|open|outstanding|planned|in progress|on track|ahead|false)$/i

/** Key dates of a plan that somebody kept elsewhere: known by their id or their words. */
export function keyDateReader({ programme }: PasteContext): RowReader {
  const byId = new Map(programme.keyDates.map((keyDate) => [keyDate.id, keyDate]))
  const byWords = new Map(programme.keyDates.map((keyDate) => [plainWords(keyDate.title), keyDate]))
  const workstreams = new Map(programme.workstreams.map(({ id, title }) => [plainName(title), id]))
  return (cells) => {
    const faults: Fault[] = []
    const notes: string[] = []
    const title = cells.title?.trim().replace(/\s*\n\s*/g, ' ') ?? ''
    if (title === '') faults.push({ path: 'title', message: 'is missing' })
    const existing = byId.get(cells.id ?? '') ?? byWords.get(plainWords(title)) ?? null
    const when = readWhen(cells.when?.trim() ?? '', existing, faults)
    const named = cells.workstream?.trim()
    const workstream = named ? workstreams.get(plainName(named)) : undefined
    if (named && workstream === undefined) notes.push(`“${named}” is no workstream and is left out`)
    return {
      fields: {
        ...(title !== '' && { title }),
        ...when,
        ...(workstream !== undefined && { workstream }),
        ...readDone(cells.done?.trim() ?? '', notes),
      },
      existing: existing?.id ?? null,
      faults,
      notes,
      newOrganisation: null,
    }
  }
}

/** `by December 2016` says how it is meant as well; said as we print it, it is as it was. */
function readWhen(
  typed: string,
  existing: KeyDate | null,
  faults: Fault[],
): Partial<Pick<KeyDate, 'when' | 'sense'>> {
  if (existing && (typed === '' || printKeyDate(existing).toLowerCase() === typed.toLowerCase())) return {}
  const [, sense, rest = typed] = /^(on|by|no later than|from) (.+)$/i.exec(typed) ?? []
  const when = typedWhen(rest)
  if (when === null) {
    const message = typed === '' ? 'is missing' : `“${typed}” is not a date that is understood`
    faults.push({ path: 'when', message })
    return {}
  }
  if (sense === undefined) return { when }
  return { when, sense: /^(by|no later than)$/i.test(sense) ? 'by' : /^from$/i.test(sense) ? 'from' : 'on' }
}

function readDone(typed: string, notes: string[]): { done?: boolean } {
  if (typed === '') return {}
  if (isDone.test(typed)) return { done: true }
  if (!notDone.test(typed)) notes.push(`“${typed}” does not say whether it is done`)
  return notDone.test(typed) ? { done: false } : {}
}
