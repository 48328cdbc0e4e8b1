import type { GroupRow } from '../../../shared/api.ts'

/** A new group, with what a file would say of one that says nothing. */
export const makeGroup = (id: string): GroupRow => ({
  id,
  revision: 0,
  record: {
    id,
    name: '',
    papersIssuedDaysBefore: 5,
    frontSheet: 'block',
    minutesTitle: 'Minutes',
    askedTo: 'The group is invited to',
    members: [],
  },
  chair: null,
  seats: [],
  meetings: 0,
  last: null,
  next: null,
  paperNumberExample: null,
  actionNumberExample: null,
})
