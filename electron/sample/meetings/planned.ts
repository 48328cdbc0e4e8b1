import type { Meeting } from '../record-types.ts'

/** Meetings that have a day and, so far, no agenda. */
export const plannedMeetings: Meeting[] = [
  {
    id: 'srg-dec',
    group: 'srg',
    title: 'Last meeting',
    chair: 'dyer',
    venue: 'Atlantic Quay, Glasgow',
    sessions: [{ day: '2016-12-16', starts: '10:00', ends: '15:00' }],
  },
  { id: 'eag-jan', group: 'eag', chair: 'rannoch', sessions: [{ day: '2017-01-27' }] },
]
