import { Hono } from 'hono'
import { z } from 'zod'
import type {
  AnnotationReportAnswer,
  AnnotationsAnswer,
  AnnotationsChanged,
  AnnotationsPlaced,
  AnnotationsToChange,
  AnnotationsToPlace,
  ParagraphsAnswer,
} from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { annotationChange, annotator } from '../../shared/records/annotation.ts'
import { id, text } from '../../shared/records/basics.ts'
import { blockId } from '../../shared/rich-text.ts'
import { annotationReport, paragraphsOf } from '../services/annotation-report.ts'
import { changeAnnotations, placedAnnotations } from '../services/annotations.ts'
import { placeByHand } from '../services/place-annotations.ts'
import { jsonBody, megabyte } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme/annotations'
const toChange = z.strictObject({
  changes: z.array(annotationChange).min(1).max(5_000),
  label: text.trim().min(1).max(200).exactOptional(),
  typing: z.boolean().exactOptional(),
}) satisfies z.ZodType<AnnotationsToChange>
const offset = z.number().int().min(0)
const toPlace = z.strictObject({
  by: annotator,
  places: z
    .array(
      z.strictObject({
        annotation: id,
        block: blockId,
        range: z.strictObject({ start: offset, end: offset }).optional(),
      }),
    )
    .min(1)
    .max(5_000),
}) satisfies z.ZodType<AnnotationsToPlace>

function ofMeetingOrPaper({ meeting, paper }: Record<string, string>) {
  if (meeting !== undefined) return { meeting }
  if (paper !== undefined) return { paper }
  const faults = [{ path: '', message: 'names neither a meeting nor a paper' }]
  throw new AppError('faults', { what: 'request', faults })
}

/** What was written in the margin of a meeting's papers. */
export const annotationRoutes = ({ programmes, events, clock }: Services) =>
  new Hono()
    .get(at, (context) => {
      const { programme } = context.req.param()
      const asked = ofMeetingOrPaper(context.req.query())
      const annotations = placedAnnotations(programmes.read(programme), asked)
      return context.json({ annotations } satisfies AnnotationsAnswer)
    })
    .get(`${at}/report`, (context) => {
      const { programme } = context.req.param()
      const asked = ofMeetingOrPaper(context.req.query())
      return context.json(
        annotationReport(programmes.read(programme), asked) satisfies AnnotationReportAnswer,
      )
    })
    .get(`${at}/paragraphs`, (context) => {
      const { programme } = context.req.param()
      const { paper, minutes } = context.req.query()
      const of = paper !== undefined ? { paper } : { minutes: minutes ?? '' }
      return context.json({
        paragraphs: paragraphsOf(programmes.read(programme), of),
      } satisfies ParagraphsAnswer)
    })
    .post(`${at}/place`, async (context) => {
      const { programme } = context.req.param()
      const page = windowName(context.req.raw)
      const asked = await jsonBody(context.req.raw, toPlace, { what: 'request', bytes: 4 * megabyte })
      const placed = programmes.write(programme, (store) => placeByHand(store, asked, { at: clock(), page }))
      events.publish({ type: 'changed', programme })
      return context.json({ placed } satisfies AnnotationsPlaced)
    })
    .post(at, async (context) => {
      const { programme } = context.req.param()
      const page = windowName(context.req.raw)
      const { changes, ...how } = await jsonBody(context.req.raw, toChange, {
        what: 'request',
        bytes: 16 * megabyte,
      })
      const answer = programmes.write(programme, (store) =>
        changeAnnotations(store, changes, { ...how, ...(page !== null && { page }) }),
      )
      events.publish({ type: 'changed', programme })
      return context.json(answer satisfies AnnotationsChanged)
    })
