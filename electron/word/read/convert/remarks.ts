import type { WordRemark } from '../../../../shared/api/word.ts'

/** Gathers what is to be said, the same thing of several places once. */
export interface Remarks {
  changed(what: string, place?: string | null): void
  left(what: string, place?: string | null): void
  all(): { changed: WordRemark[]; left: WordRemark[] }
}

const placesTold = 5
const mostRemarks = 300

export function gatherRemarks(): Remarks {
  const changed = new Map<string, WordRemark>()
  const left = new Map<string, WordRemark>()
  const add = (to: Map<string, WordRemark>, what: string, place: string | null): void => {
    const known = to.get(what)
    if (!known && to.size >= mostRemarks) return
    const remark = known ?? { what, places: [], count: 0 }
    remark.count += 1
    if (place !== null && remark.places.length < placesTold && !remark.places.includes(place))
      remark.places.push(place)
    to.set(what, remark)
  }
  return {
    changed: (what, place = null) => add(changed, what, place),
    left: (what, place = null) => add(left, what, place),
    all: () => ({ changed: [...changed.values()], left: [...left.values()] }),
  }
}
