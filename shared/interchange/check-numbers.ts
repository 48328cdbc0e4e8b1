import type { Programme, ProgrammeFile } from '../interchange.ts'
import { refActions } from '../rules/action-refs.ts'
import { numberPapers } from '../rules/paper-numbers.ts'
import { entries } from './body-places.ts'
import { pathText, quote, type Report } from './fault-path.ts'
import type { Loose } from './loose.ts'

/**
 * No two papers of a group have the same number, and no two actions of a meeting the same reference. (References
 * such as `3/2` start again every year, so a group may well have two.)
 * `whole` where the programme has no other fault: then the numbers that are computed are looked at too.
 */
export function checkNumbers(records: Loose<ProgrammeFile>, whole: Programme | null, report: Report): void {
  const meetingOfItem = new Map<string, string>()
  const meetingOfPaper = new Map<string, string>()
  const groupOf = new Map<string, string>()
  for (const [, meeting] of entries(records.meetings)) {
    if (meeting.id === undefined) continue
    if (meeting.group !== undefined) groupOf.set(meeting.id, meeting.group)
    for (const [, item] of entries(meeting.agenda)) {
      if (item.id !== undefined) meetingOfItem.set(item.id, meeting.id)
      for (const [, paper] of entries(item.papers)) meetingOfPaper.set(paper, meeting.id)
    }
  }
  const numbers = whole && numberPapers(whole)
  const takePaper = register('papers', 'number', report)
  for (const [i, { id, meeting, number }] of entries(records.papers))
    takePaper(i, groupOf.get(meetingOfPaper.get(id ?? '') ?? meeting ?? ''), number, numbers?.get(id ?? ''))
  const refs = whole && refActions(whole)
  const takeAction = register('actions', 'ref', report)
  for (const [i, { id, raisedAt, item, ref }] of entries(records.actions))
    takeAction(i, raisedAt ?? meetingOfItem.get(item ?? ''), ref, refs?.get(id ?? ''))
}

/** Takes the numbers of a list one by one, each within its group or meeting, given or computed. */
function register(list: string, key: string, report: Report) {
  const taken = new Map<string, number>()
  return (
    i: number,
    within: string | undefined,
    given: string | undefined,
    computed: string | undefined,
  ): void => {
    const number = given ?? computed
    if (within === undefined || number === undefined) return
    const first = taken.get(`${within}/${number}`)
    if (first === undefined) taken.set(`${within}/${number}`, i)
    else
      report(
        [list, i, key],
        given === undefined
          ? `would become ${quote(number)}, which is that of ${pathText([list, first])}`
          : `${quote(number)} is that of ${pathText([list, first])} already`,
      )
  }
}
