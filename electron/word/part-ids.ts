import type { PlanPart } from '../../shared/rules/plan.ts'
import { allotSlots, powerOfTwo } from './allot-slots.ts'
import { bulletList } from './shell.ts'
import type { Survey } from './survey-part.ts'

/** Where the ids of a part begin; each kind has a range of its own that no other part draws from. */
export interface PartIds {
  /** Stands in the part's relationship ids: `rId7_1`. */
  slot: number
  bookmark: number
  list: number
  drawing: number
  note: number
}

/** Ids for the document's own lists, after the bullets' and those of a template. */
export const documentList = (index: number, templateLists: number): number =>
  bulletList + 1 + templateLists + index

/**
 * Ranges that follow from a part's key, so that a change in one part (or a part more or less) leaves the others' ids as they are.
 * Only notes are given out in order, in steps of 16: nothing says how large an id Word takes for one.
 */
export function allotIds(
  parts: readonly PlanPart[],
  surveys: readonly Survey[],
  documentLists: number,
  templateLists: number,
): PartIds[] {
  const room = (kind: keyof Survey['counts'], smallest: number): number =>
    powerOfTwo(
      surveys.reduce((most, { counts }) => Math.max(most, counts[kind]), 0),
      smallest,
    )
  const [bookmarks, lists, drawings] = [room('bookmarks', 256), room('lists', 4), room('drawings', 8)]
  const firstList = Math.ceil(documentList(documentLists, templateLists) / lists) * lists
  const seen = new Map<string, number>()
  const slots = allotSlots(
    parts.map(({ key }) => {
      const times = seen.get(key) ?? 0
      seen.set(key, times + 1)
      return times === 0 ? key : `${key}\n${times}`
    }),
  )
  let note = 1
  return slots.map((slot, i) => {
    const ids = {
      slot,
      bookmark: slot * bookmarks,
      list: firstList + slot * lists,
      drawing: slot * drawings + 1,
      note,
    }
    note += Math.ceil((surveys[i]?.counts.notes ?? 0) / 16) * 16
    return ids
  })
}
