import { places } from '../../places.ts'

/** Where a pack is read. */
export const caseHref = (programme: string, meeting: string): string =>
  places.meeting(programme, meeting, 'pack')
