import type { Meeting } from '../../../../shared/records/meeting.ts'
import { agendaInOrder } from '../../../../shared/rules/agenda-order.ts'
import type { Edit } from '../../../api/edit-queue.ts'

/** The papers under an item of the agenda; `item` null: those that stand without one. */
export interface PaperGroup {
  item: string | null
  papers: string[]
}

export interface PaperSpot {
  item: string | null
  /** Among the group's other papers. */
  at: number
}

/** The items of the agenda as they are printed, then what stands without an item. */
export const groupsOf = (meeting: Meeting, without: string[]): PaperGroup[] => [
  ...agendaInOrder(meeting).flatMap(({ item }) =>
    item.kind === 'item' ? [{ item: item.id, papers: item.papers }] : [],
  ),
  { item: null, papers: without },
]

/** One step up or down; from a group's first or last into the group beside it. Null where there is nowhere to go. */
export function stepPaper(groups: PaperGroup[], paper: string, by: 1 | -1): PaperSpot | null {
  const g = groups.findIndex(({ papers }) => papers.includes(paper))
  const group = groups[g]
  if (!group) return null
  const at = group.papers.indexOf(paper) + by
  if (at >= 0 && at < group.papers.length) return { item: group.item, at }
  const next = groups[g + by]
  return next ? { item: next.item, at: by === 1 ? 0 : next.papers.length } : null
}

/** Where a paper comes that is let go beside another one. */
export function besidePaper(
  groups: PaperGroup[],
  paper: string,
  beside: string,
  after: boolean,
): PaperSpot | null {
  const group = groups.find(({ papers }) => papers.includes(beside))
  if (!group || beside === paper) return null
  const at = group.papers.filter((id) => id !== paper).indexOf(beside) + (after ? 1 : 0)
  return { item: group.item, at }
}

/** The meeting with the paper at that spot, and nowhere else on its agenda; null where the item is not there any more. */
export function withPaperAt(meeting: Meeting, paper: string, { item, at }: PaperSpot): Meeting | null {
  if (item !== null && !meeting.agenda.some(({ id }) => id === item)) return null
  return {
    ...meeting,
    agenda: meeting.agenda.map((one) => {
      const others = one.papers.filter((id) => id !== paper)
      if (one.id === item) return { ...one, papers: others.toSpliced(at, 0, paper) }
      return others.length === one.papers.length ? one : { ...one, papers: others }
    }),
  }
}

/** On the agenda alone: a paper without an item takes more than the meeting's own record. */
export const placeOnItem = (title: string, paper: string, spot: PaperSpot): Edit<Meeting> => ({
  what: `Place of “${title}”`,
  at: paper,
  apply: (meeting) => withPaperAt(meeting, paper, spot),
})
