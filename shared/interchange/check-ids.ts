import { type ProgrammeFile, recordLists } from '../interchange.ts'
import { bodyPlaces, entries } from './body-places.ts'
import { type Path, pathText, quote, type Report } from './fault-path.ts'
import type { Loose } from './loose.ts'

type Named = { id?: string | undefined } | undefined

/** Ids are unique in their list; those of agenda items and of blocks in the programme; an annex's in its paper. */
export function checkIds(records: Loose<ProgrammeFile>, report: Report): void {
  for (const list of recordLists) {
    const named: readonly Named[] | undefined = records[list]
    checkList(named, [list], new Map(), report)
  }
  const items = new Map<string, Path>()
  for (const [i, meeting] of entries(records.meetings))
    checkList(meeting.agenda, ['meetings', i, 'agenda'], items, report)
  for (const [i, paper] of entries(records.papers))
    checkList(paper.annexes, ['papers', i, 'annexes'], new Map(), report)
  const blocks = new Map<string, Path>()
  for (const { path, holder } of bodyPlaces(records))
    if (Array.isArray(holder.body)) checkList(holder.body, path, blocks, report)
}

function checkList(
  list: readonly Named[] | undefined,
  path: Path,
  taken: Map<string, Path>,
  report: Report,
): void {
  for (const [i, { id }] of entries(list)) {
    if (id === undefined) continue
    const first = taken.get(id)
    if (first) report([...path, i, 'id'], `the id ${quote(id)} is taken by ${pathText(first)}`)
    else taken.set(id, [...path, i])
  }
}
