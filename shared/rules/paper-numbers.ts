import type { Programme } from '../interchange.ts'
import type { Paper } from '../records/paper.ts'
import { type MeetingPlace, placeMeetings } from './meetings-in-order.ts'
import { fillScheme, readScheme } from './number-scheme.ts'
import { remembered } from './remembered.ts'

/** The papers of a meeting: those of its agenda in order, then those that stand without an item, in file order. */
export const papersByMeeting = ({ meetings, papers }: Pick<Programme, 'meetings' | 'papers'>) =>
  byMeetingOf(meetings, papers)

const byMeetingOf = remembered((meetings: Programme['meetings'], all: Paper[]): Map<string, Paper[]> => {
  const papers = new Map(all.map((paper) => [paper.id, paper]))
  const byMeeting = new Map<string, Paper[]>(meetings.map((meeting) => [meeting.id, []]))
  const placed = new Set<string>()
  for (const meeting of meetings)
    for (const item of meeting.agenda)
      for (const id of item.papers) {
        const paper = papers.get(id)
        if (!paper || placed.has(id)) continue
        placed.add(id)
        byMeeting.get(meeting.id)?.push(paper)
      }
  for (const paper of all)
    if (paper.meeting !== undefined && !placed.has(paper.id)) byMeeting.get(paper.meeting)?.push(paper)
  return byMeeting
})

/**
 * Every paper's number: as given, else the next of its group's scheme, counted within the meeting's year from
 * one more than the highest given. A paper without a meeting, or of a group without a scheme, has only what is given.
 */
export const numberPapers = ({ groups, meetings, papers }: Programme) => numbersOf(groups, meetings, papers)

const numbersOf = remembered(
  (groups: Programme['groups'], meetings: Programme['meetings'], papers: Paper[]): Map<string, string> => {
    const numbers = new Map<string, string>()
    for (const paper of papers) if (paper.number !== undefined) numbers.set(paper.id, paper.number)
    const { byGroup, places } = placeMeetings({ meetings })
    const ofMeeting = papersByMeeting({ meetings, papers })
    for (const { id, paperNumbers: scheme } of groups) {
      if (scheme === undefined) continue
      const own = (byGroup.get(id) ?? []).flatMap((meeting) => {
        const place = places.get(meeting.id)
        return place ? (ofMeeting.get(meeting.id) ?? []).map((paper) => ({ paper, place })) : []
      })
      const last = highestGiven(scheme, own)
      for (const { paper, place } of own) {
        if (paper.number !== undefined) continue
        const n = (last.get(place.year) ?? 0) + 1
        last.set(place.year, n)
        numbers.set(paper.id, fillScheme(scheme, { ...place, n }))
      }
    }
    return numbers
  },
)

/** For each year the highest count among the numbers given; a number that names its year counts in that one. */
function highestGiven(scheme: string, papers: { paper: Paper; place: MeetingPlace }[]): Map<string, number> {
  const read = readScheme(scheme)
  const highest = new Map<string, number>()
  for (const { paper, place } of papers) {
    const reading = paper.number === undefined ? null : read(paper.number)
    if (!reading) continue
    const named = reading.year ?? ''
    const year = place.year.slice(0, 4 - named.length) + named
    highest.set(year, Math.max(highest.get(year) ?? 0, reading.n))
  }
  return highest
}
