import type { Fault } from '../../errors.ts'
import type { Action } from '../../records/action.ts'
import { isDay } from '../../records/basics.ts'
import { printDue } from '../action-tracker.ts'
import { boundsOf } from '../dates.ts'
import { indexProgramme } from '../index-programme.ts'
import { typedWhen } from '../typed-when.ts'
import { namesIn, ownersIn } from './find-names.ts'
import type { PasteContext, RowReader } from './paste-rows.ts'

const statuses: [RegExp, Action['status']][] = [
  [/^(open|outstanding|not started|new|to do|overdue|pending)$/, 'open'],
  [/^(in progress|ongoing|on going|started|under ?way|on track|partially complete)$/, 'in progress'],
  [
    /^(propose(d)? (for closure|to close)|for closure|recommend(ed)? (for )?closure)$/,
    'proposed for closure',
  ],
  [/^(closed|complete|completed|done|discharged|actioned)$/, 'closed'],
  [/^(no longer required|cancelled|withdrawn|superseded|not required|dropped)$/, 'no longer required'],
]
const noDate = /^(-|–|—|n ?\/ ?a|none|tbc|tbd|ongoing|on-going|standing)?$/i

/** Actions of a tracker that somebody kept elsewhere: known by their id, or by their number at the meeting, or by their words. */
export function actionReader({ programme, meeting, asOf }: PasteContext): RowReader {
  const names = namesIn(programme)
  const indexed = indexProgramme(programme)
  const { actionRefs, actionsOf, actions, meetings, meetingsOf } = indexed
  const byId = new Set(programme.actions.map(({ id }) => id))
  const byRef = new Map(
    (meeting === undefined ? [] : (actionsOf.get(meeting) ?? [])).flatMap(({ id }) => {
      const ref = actionRefs.get(id)
      return ref === undefined ? [] : [[ref, id] as const]
    }),
  )
  const byWords = new Map(programme.actions.map(({ id, text }) => [plainWords(text), id]))
  const nextMeeting = (): string | null => {
    const own = meetings.get(meeting ?? '')
    const all = own ? (meetingsOf.get(own.group) ?? []) : []
    return (
      all.slice(all.findIndex(({ id }) => id === meeting) + 1).find(({ status }) => status !== 'cancelled')
        ?.id ?? null
    )
  }

  /** Whether a due date is said as we print it ourselves: `October to December 2016`. */
  const saysTheSame = (id: string | null, due: string | undefined): boolean => {
    const action = actions.get(id ?? '')
    return action !== undefined && printDue(action, indexed).toLowerCase() === due?.trim().toLowerCase()
  }

  return (cells) => {
    const faults: Fault[] = []
    const notes: string[] = []
    const text = cells.text?.trim().replace(/\s*\n\s*/g, ' ') ?? ''
    const ref = cells.ref?.trim()
    if (text === '') faults.push({ path: 'text', message: 'is missing' })
    const { owners, unknown } = ownersIn(cells.owners ?? '', names)
    for (const name of unknown) notes.push(`“${name}” is nobody on file and stands as a name`)
    const status = readStatus(cells.status ?? '', faults)
    const closedOn = readClosing(cells.closedOn ?? '', status.closedOn, faults)
    const note = cells.note?.trim()
    const existing =
      (cells.id && byId.has(cells.id) ? cells.id : undefined) ??
      (ref ? byRef.get(ref) : undefined) ??
      byWords.get(plainWords(text)) ??
      null
    return {
      fields: {
        ...(text !== '' && { text }),
        ...(ref && { ref }),
        ...(owners.length > 0 && { owners }),
        ...(meeting !== undefined && { raisedAt: meeting }),
        ...(saysTheSame(existing, cells.due)
          ? {}
          : readDue(cells.due?.trim() ?? '', nextMeeting, faults, notes)),
        ...(status.status && { status: status.status }),
        ...(closedOn && { closedOn }),
        ...(note && { notes: [{ on: asOf, text: note }] }),
      },
      existing,
      faults,
      notes,
      newOrganisation: null,
    }
  }
}

export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function readDue(
  typed: string,
  nextMeeting: () => string | null,
  faults: Fault[],
  notes: string[],
): { due?: Action['due'] } {
  if (/^(the )?next meeting$/i.test(typed)) {
    const meeting = nextMeeting()
    if (meeting !== null) return { due: { meeting } }
    notes.push('No next meeting is planned, so no date is set')
    return {}
  }
  if (noDate.test(typed)) {
    if (typed.length > 1) notes.push(`“${typed}” sets no date`)
    return {}
  }
  const due = typedWhen(typed)
  if (due !== null) return { due }
  faults.push({ path: 'due', message: `“${typed}” is not a date that is understood` })
  return {}
}

/** `Closed, 1 September 2016` says when as well. */
function readStatus(typed: string, faults: Fault[]): { status?: Action['status']; closedOn?: string } {
  const [word = '', ...rest] = typed.split(/[,:(]/)
  const plain = word.trim().toLowerCase().replace(/[-_]/g, ' ')
  if (plain === '') return {}
  const found = statuses.find(([pattern]) => pattern.test(plain))
  if (!found) {
    faults.push({
      path: 'status',
      message: `“${typed.trim()}” is none of open, in progress, proposed for closure, closed, no longer required`,
    })
    return {}
  }
  const when = typedWhen(rest.join(' ').replace(/[)]/g, ''))
  const closes = found[1] === 'closed' || found[1] === 'no longer required'
  return { status: found[1], ...(closes && when !== null && isDay(when) && { closedOn: when }) }
}

function readClosing(typed: string, said: string | undefined, faults: Fault[]): string | undefined {
  if (noDate.test(typed.trim())) return said
  const when = typedWhen(typed)
  if (when !== null) return boundsOf(when).last
  faults.push({ path: 'closedOn', message: `“${typed.trim()}” is not a date that is understood` })
  return said
}
