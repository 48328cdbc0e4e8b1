import type { Action } from '../records/action.ts'
import type { Ref } from '../records/basics.ts'
import { printDue } from './action-tracker.ts'
import { printDay, printList } from './dates.ts'
import { type Indexed, nameOf } from './index-programme.ts'
import { shortMeeting } from './meeting-words.ts'

/** What a change touched, as it was and as it became: null for a record that was not there. */
export interface FieldsChanged {
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A change of an action in words: `due from 14 October to 28 October 2016`, `status from open to closed`. */
export function actionChangeInWords({ before, after }: FieldsChanged, indexed: Indexed): string[] {
  if (before === null) return ['written down']
  if (after === null) return ['removed']
  const [was, is] = [before as Partial<Action>, after as Partial<Action>] // fields of an action
  const touched = (field: keyof Action): boolean => field in before || field in after
  const lines: string[] = []
  const say = (field: keyof Action, name: string, print: (of: Partial<Action>) => string) => {
    if (touched(field)) lines.push(fromTo(name, print(was), print(is)))
  }
  say('status', 'status', ({ status = 'open' }) => status)
  say('due', 'due', (of) => dueInWords(of, indexed))
  say('owners', 'owners', ({ owners = [] }) => namesOf(owners, indexed))
  say('closedOn', 'closing day', ({ closedOn }) => (closedOn === undefined ? '' : printDay(closedOn)))
  say('text', 'words', ({ text = '' }) => `“${text}”`)
  say('ref', 'number', ({ ref = '' }) => ref)
  say('raisedAt', 'raised at', ({ raisedAt }) => meetingName(raisedAt, indexed))
  say('item', 'agenda item', ({ item }) => indexed.itemPlace.get(item ?? '')?.item.title ?? '')
  if (touched('notes')) lines.push(...notesInWords(was.notes ?? [], is.notes ?? []))
  return lines
}

/** Of two days in one year the first need not say it: `14 October to 28 October 2016`. */
function fromTo(name: string, was: string, is: string): string {
  if (was === '') return `${name} set to ${is}`
  if (is === '') return `${name} taken away, was ${was}`
  const year = /^\d{1,2} [A-Z][a-z]+( \d{4})$/
  const [a, b] = [year.exec(was)?.[1], year.exec(is)?.[1]]
  return `${name} from ${a !== undefined && a === b ? was.slice(0, -a.length) : was} to ${is}`
}

const dueInWords = ({ due }: Partial<Action>, indexed: Indexed): string =>
  due === undefined
    ? ''
    : printDue({ id: '', text: '', owners: [], status: 'open', notes: [], due }, indexed) ||
      'a meeting that is gone'

const namesOf = (owners: Ref[], indexed: Indexed): string =>
  printList(owners.map((owner) => nameOf(owner, indexed)))

function meetingName(id: string | undefined, indexed: Indexed): string {
  if (id === undefined) return ''
  const meeting = indexed.meetings.get(id)
  return meeting ? shortMeeting(meeting, indexed) : 'a meeting that is gone'
}

function notesInWords(was: Action['notes'], is: Action['notes']): string[] {
  const key = ({ on, text }: Action['notes'][number]) => `${on} ${text}`
  const [before, after] = [new Set(was.map(key)), new Set(is.map(key))]
  return [
    ...is.flatMap((note) => (before.has(key(note)) ? [] : [`note: “${note.text}”`])),
    ...was.flatMap((note) => (after.has(key(note)) ? [] : [`note taken away: “${note.text}”`])),
  ]
}
