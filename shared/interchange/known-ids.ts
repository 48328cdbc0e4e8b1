import { type ProgrammeFile, type RecordList, recordLists } from '../interchange.ts'
import { bodyPlaces, entries } from './body-places.ts'
import type { Path } from './fault-path.ts'
import type { Loose } from './loose.ts'

/** What references may point to; null where a list could not be read, so that nothing is said of references to it. */
export interface KnownIds {
  of: (list: RecordList) => ReadonlySet<string> | null
  /** All agenda items, and those of one meeting. */
  items: ReadonlySet<string> | null
  itemsOf: (meeting: string) => ReadonlySet<string> | null
  blocks: ReadonlySet<string> | null
}

/** Gathers the ids of `records`, from which what stood at `dropped` had to be taken out. */
export function knownIds(records: Loose<ProgrammeFile>, dropped: readonly Path[]): KnownIds {
  const unread = new Set(dropped.map(listAt))
  const lists = new Map<RecordList, Set<string>>()
  for (const list of recordLists) lists.set(list, idSet(records[list]))
  const itemsOf = new Map<string, Set<string>>()
  const items = new Set<string>()
  for (const [, meeting] of entries(records.meetings)) {
    const ids = idSet(meeting.agenda)
    if (meeting.id !== undefined) itemsOf.set(meeting.id, ids.union(itemsOf.get(meeting.id) ?? new Set()))
    for (const id of ids) items.add(id)
  }
  const blocks = new Set<string>()
  for (const { holder } of bodyPlaces(records))
    if (Array.isArray(holder.body)) for (const id of idSet(holder.body)) blocks.add(id)
  const agendasRead = !unread.has('meetings') && !unread.has('meetings.agenda')
  return {
    of: (list) => (unread.has(list) ? null : (lists.get(list) ?? null)),
    items: agendasRead ? items : null,
    itemsOf: (meeting) => (agendasRead ? (itemsOf.get(meeting) ?? null) : null),
    blocks: textLists.some((list) => unread.has(list)) ? null : blocks,
  }
}

/** Lists without which blocks may be missing. */
const textLists = [
  'updates',
  'updates.body',
  'meetings',
  'meetings.minutes',
  'meetings.minutes.paragraphs',
  'meetings.minutes.paragraphs.body',
  'papers',
  'papers.body',
  'papers.annexes',
  'papers.annexes.body',
]

/** `meetings.agenda` for a whole list, nothing for one of its places. */
const listAt = (path: Path): string =>
  typeof path[path.length - 1] === 'string' ? path.filter((step) => typeof step === 'string').join('.') : ''

function idSet(list: readonly ({ id?: string | undefined } | undefined)[] | undefined): Set<string> {
  const ids = new Set<string>()
  for (const [, { id }] of entries(list)) if (id !== undefined) ids.add(id)
  return ids
}
