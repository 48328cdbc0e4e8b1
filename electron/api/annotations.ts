import { Hono } from 'hono'
import { z } from 'zod'
import type { AnnotationsAnswer, AnnotationsChanged, AnnotationsToChange } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { annotationChange } from '../../shared/records/annotation.ts'
import { changeAnnotations, placedAnnotations } from '../services/annotations.ts'
import { jsonBody, megabyte } from './request-body.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme/annotations'
const toChange = z.strictObject({
  changes: z.array(annotationChange).min(1).max(5_000),
}) satisfies z.ZodType<AnnotationsToChange>

/** What was written in the margin of a meeting's papers. */
export const annotationRoutes = ({ programmes, events }: Services) =>
  new Hono()
    .get(at, (context) => {
      const { programme } = context.req.param()
      const { meeting, paper } = context.req.query()
      const asked = meeting !== undefined ? { meeting } : paper !== undefined ? { paper } : null
      if (!asked) {
        const faults = [{ path: '', message: 'names neither a meeting nor a paper' }]
        throw new AppError('faults', { what: 'request', faults })
      }
      const annotations = placedAnnotations(programmes.read(programme), asked)
      return context.json({ annotations } satisfies AnnotationsAnswer)
    })
    .post(at, async (context) => {
      const { programme } = context.req.param()
      const { changes } = await jsonBody(context.req.raw, toChange, {
        what: 'request',
        bytes: 16 * megabyte,
      })
      const answer = programmes.write(programme, (store) => changeAnnotations(store, changes))
      events.publish({ type: 'changed', programme })
      return context.json(answer satisfies AnnotationsChanged)
    })
