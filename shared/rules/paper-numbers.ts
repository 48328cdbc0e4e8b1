import type { Programme } from '../interchange.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import { placeMeetings } from './meetings-in-order.ts'
import { fillScheme, readScheme } from './number-scheme.ts'

/** The papers of a meeting: those of its agenda in order, then those that stand without an item, in file order. */
export function papersByMeeting(programme: Programme): Map<string, Paper[]> {
  const papers = new Map(programme.papers.map((paper) => [paper.id, paper]))
  const byMeeting = new Map<string, Paper[]>(programme.meetings.map((meeting) => [meeting.id, []]))
  const placed = new Set<string>()
  for (const meeting of programme.meetings)
    for (const item of meeting.agenda)
      for (const id of item.papers) {
        const paper = papers.get(id)
        if (!paper || placed.has(id)) continue
        placed.add(id)
        byMeeting.get(meeting.id)?.push(paper)
      }
  for (const paper of programme.papers)
    if (paper.meeting !== undefined && !placed.has(paper.id)) byMeeting.get(paper.meeting)?.push(paper)
  return byMeeting
}

/**
 * Every paper's number: as given, else the next of its group's scheme, counted within the meeting's year from
 * one more than the highest given. A paper without a meeting, or of a group without a scheme, has only what is given.
 */
export function numberPapers(programme: Programme): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const paper of programme.papers) if (paper.number !== undefined) numbers.set(paper.id, paper.number)
  const { byGroup, places } = placeMeetings(programme)
  const ofMeeting = papersByMeeting(programme)
  for (const group of programme.groups) {
    const scheme = group.paperNumbers
    if (scheme === undefined) continue
    const meetings = byGroup.get(group.id) ?? []
    const last = highestGiven(scheme, meetings, ofMeeting, (meeting) => places.get(meeting.id)?.year ?? '')
    for (const meeting of meetings) {
      const place = places.get(meeting.id)
      if (!place) continue
      for (const paper of ofMeeting.get(meeting.id) ?? []) {
        if (paper.number !== undefined) continue
        const n = (last.get(place.year) ?? 0) + 1
        last.set(place.year, n)
        numbers.set(paper.id, fillScheme(scheme, { ...place, n }))
      }
    }
  }
  return numbers
}

function highestGiven(
  scheme: string,
  meetings: Meeting[],
  ofMeeting: Map<string, Paper[]>,
  yearOf: (meeting: Meeting) => string,
): Map<string, number> {
  const read = readScheme(scheme)
  const highest = new Map<string, number>()
  for (const meeting of meetings)
    for (const paper of ofMeeting.get(meeting.id) ?? []) {
      const reading = paper.number === undefined ? null : read(paper.number)
      if (!reading || reading.n === null) continue
      const year =
        reading.year === null
          ? yearOf(meeting)
          : yearOf(meeting).slice(0, 4 - reading.year.length) + reading.year
      highest.set(year, Math.max(highest.get(year) ?? 0, reading.n))
    }
  return highest
}
