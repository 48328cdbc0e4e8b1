import { readingPlace } from '../../places.ts'

/** Where a pack is read. */
export const caseHref = (programme: string, meeting: string): string => readingPlace(programme, meeting)
