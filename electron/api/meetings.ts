import { Hono } from 'hono'
import { z } from 'zod'
import type {
  BringForward,
  BringForwardAnswer,
  MinutesSkeletonAnswer,
  RecordAnswer,
} from '../../shared/api.ts'
import { text } from '../../shared/records/basics.ts'
import {
  applyBringForward,
  applyMinutesSkeleton,
  bringForwardTo,
  minutesSkeletonOf,
} from '../services/bring-forward.ts'
import { asOfDay } from './as-of.ts'
import { jsonBody } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme/meetings/:meeting'
const base = z.number().int().positive()
const bringing = z.strictObject({
  base,
  chosen: z
    .array(
      z.strictObject({
        key: z.string().max(200),
        title: text.trim().min(1).exactOptional(),
        minutes: z.number().int().min(0).max(100_000).exactOptional(),
      }),
    )
    .max(500),
}) satisfies z.ZodType<BringForward>
const onRevision = z.strictObject({ base })

/** What is made of one meeting for the next, and of an agenda for the minutes. */
export function meetingRoutes({ programmes, events, ids, today }: Services): Hono {
  const changed = (programme: string) => events.publish({ type: 'changed', programme })

  return new Hono()
    .get(`${at}/bring-forward`, (context) => {
      const { programme, meeting } = context.req.param()
      const day = context.req.query('asOf')
      const asOf = day === undefined ? undefined : asOfDay(day, today)
      return context.json(
        bringForwardTo(programmes.read(programme), meeting, asOf) satisfies BringForwardAnswer,
      )
    })
    .post(`${at}/bring-forward`, async (context) => {
      const { programme, meeting } = context.req.param()
      const page = windowName(context.req.raw)
      const wanted = await jsonBody(context.req.raw, bringing)
      const answer = programmes.write(programme, (store) =>
        applyBringForward(store, meeting, wanted, { ids, page }),
      )
      changed(programme)
      return context.json(answer satisfies RecordAnswer)
    })
    .get(`${at}/minutes-skeleton`, (context) => {
      const { programme, meeting } = context.req.param()
      return context.json(
        minutesSkeletonOf(programmes.read(programme), meeting) satisfies MinutesSkeletonAnswer,
      )
    })
    .post(`${at}/minutes-skeleton`, async (context) => {
      const { programme, meeting } = context.req.param()
      const page = windowName(context.req.raw)
      const wanted = await jsonBody(context.req.raw, onRevision)
      const answer = programmes.write(programme, (store) =>
        applyMinutesSkeleton(store, meeting, wanted.base, { ids, page }),
      )
      changed(programme)
      return context.json(answer satisfies RecordAnswer)
    })
}
