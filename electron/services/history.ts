import type { TextList } from '../../shared/api/history.ts'
import type { HistoryAnswer, Moment, MomentGroup, VersionAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { countBetweenParts, type TextPart } from '../../shared/rules/compare/compare-parts.ts'
import type { Counts } from '../../shared/rules/compare/count-changes.ts'
import { groupVersions } from '../../shared/rules/compare/group-versions.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { recordName } from '../../shared/rules/record-names.ts'
import type { ReadStore, TextVersion } from '../store/store.ts'
import { getRecord, nouns, recordIn } from './records.ts'

type Read = Pick<ReadStore, 'textVersions' | 'programme' | 'revisionOf'>
interface Asked {
  list: TextList
  id: string
}

/** As many sittings as are told of at once. */
const most = 50

/** How the texts of a record came to say what they say, the latest first. Throws `not-found`. */
export function listHistory(
  store: Read & ReadStore,
  { list, id, before }: Asked & { before: number | null },
): HistoryAnswer {
  getRecord(store, list, id)
  const all = store.textVersions(list, id)
  const groups = groupVersions(all)
  const end = before === null ? groups.length : groups.findIndex((group) => group.at(-1)?.number === before)
  if (end < 0) throw noVersion(before ?? 0)
  const start = Math.max(0, end - most)
  const placeOf = new Map(all.map((version, i) => [version, i]))
  const moments = groups
    .slice(start, end)
    .map((group) => groupOf(group, all[(placeOf.get(group[0] as TextVersion) ?? 0) - 1])) // no group is empty
    .toReversed()
  return { title: titleOf(store, list, id), moments, more: start > 0 }
}

/** What the texts said, or say now. Throws `not-found`. */
export function readVersion(
  store: Read & ReadStore,
  { list, id, version }: Asked & { version: number | 'now' },
): VersionAnswer {
  getRecord(store, list, id)
  const found = findVersion(store, { list, id, version })
  if (!found) return { version: null, at: null, parts: [] }
  return { version: found.number, at: found.at, parts: withTitles(store, list, id, found.parts()) }
}

/** Null where there is no text at all and the present one is asked for. */
export function findVersion(
  store: Read,
  { list, id, version }: Asked & { version: number | 'now' },
): TextVersion | null {
  const all = store.textVersions(list, id)
  if (version === 'now') return all.at(-1) ?? null
  const found = all.find(({ number }) => number === version)
  if (!found) throw noVersion(version)
  return found
}

const noVersion = (version: number) => new AppError('not-found', { what: 'version', id: String(version) })

function groupOf(group: readonly TextVersion[], before: TextVersion | undefined): MomentGroup {
  const [first, last] = [group[0], group.at(-1)] as [TextVersion, TextVersion] // no group is empty
  const steps = group.map((version, i) => momentOf(version, i === 0 ? before : group[i - 1]))
  return {
    ...momentOf(last, before),
    from: first.at,
    steps: steps.length > 1 ? steps.toReversed() : [],
  }
}

const momentOf = (version: TextVersion, before: TextVersion | undefined): Moment => ({
  version: version.number,
  from: version.at,
  at: version.at,
  why: whyOf(version, before === undefined),
  label: version.label,
  counts: countsOf(version, before),
})

function whyOf({ label, isUndo }: TextVersion, isFirst: boolean): Moment['why'] {
  if (isUndo) return 'undone'
  if (label !== null) return 'named'
  return isFirst ? 'first' : 'typed'
}

/** A version never changes, so what lies between two is worked out once. */
const counted = new Map<string, Counts>()
const mostCounted = 5_000

function countsOf(version: TextVersion, before: TextVersion | undefined): Counts {
  const key = `${before?.hash ?? ''} ${version.hash}`
  const known = counted.get(key)
  if (known) return known
  const counts = countBetweenParts(before?.parts() ?? [], version.parts())
  if (counted.size >= mostCounted) counted.clear()
  counted.set(key, counts)
  return counts
}

function titleOf(store: Read, list: TextList, id: string): string {
  const programme = store.programme()
  const record = recordIn(programme, list, id)
  return record
    ? recordName(list, record as Parameters<typeof recordName<typeof list>>[1], indexProgramme(programme)) // of that list
    : nouns[list]
}

/** Minutes are called by what the agenda calls their items now. */
function withTitles(store: Read, list: TextList, id: string, parts: TextPart[]): TextPart[] {
  if (list !== 'meetings') return parts
  const items = new Map(
    store
      .programme()
      .meetings.find((meeting) => meeting.id === id)
      ?.agenda.map((item) => [item.id, item.title]),
  )
  return parts.map((part) => ({
    ...part,
    title: part.item == null ? null : (items.get(part.item) ?? 'An item that is not on the agenda any more'),
  }))
}
