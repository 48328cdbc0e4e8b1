import { Hono } from 'hono'
import type { ReadingAnswer, ReadingNotesAnswer, ReadingPartsAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { type ReadingAsked, readingNotes, readingOf, readingParts } from '../services/reading.ts'
import { requestFromQuery } from './document-query.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme/meetings/:meeting'

/** A meeting's pack to be read on the screen: what is in it, its words by parts, and the notes on it. */
export const readingRoutes = ({ programmes }: Services) =>
  new Hono()
    .get(`${at}/reading`, (context) => {
      const { programme, meeting } = context.req.param()
      const asked = askedOf(meeting, context.req.queries())
      return context.json(readingOf(programmes.read(programme), asked) satisfies ReadingAnswer)
    })
    .get(`${at}/reading/parts`, (context) => {
      const { programme, meeting } = context.req.param()
      const { keys = [], ...settings } = context.req.queries()
      const wanted = keys.flatMap((some) => some.split(',')).filter((key) => key !== '')
      const asked = askedOf(meeting, settings)
      return context.json(
        readingParts(programmes.read(programme), asked, wanted) satisfies ReadingPartsAnswer,
      )
    })
    .get(`${at}/notes`, (context) => {
      const { programme, meeting } = context.req.param()
      const store = programmes.read(programme)
      if (!store.programme().meetings.some(({ id }) => id === meeting))
        throw new AppError('not-found', { what: 'meeting', id: meeting })
      return context.json({ notes: readingNotes(store, meeting) } satisfies ReadingNotesAnswer)
    })

/** The settings of a pack from a query; throws `faults` for what a pack does not have. */
function askedOf(meeting: string, query: Record<string, string[]>): ReadingAsked {
  const request = requestFromQuery({ ...query, document: ['pack'], meeting: [meeting] })
  if (request.document !== 'pack') throw new AppError('not-found', { what: 'meeting', id: meeting })
  const { document: _document, chair, ...asked } = request
  return { ...asked, ...(query.chair !== undefined && { chair }) }
}
