import { Hono } from 'hono'
import { z } from 'zod'
import type {
  OrderAnswer,
  PasteAsked,
  PastePreview,
  RecordsAnswer,
  RecordsStep,
  Undone,
} from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { day, id, text } from '../../shared/records/basics.ts'
import { pastePreview } from '../services/paste-preview.ts'
import { nextStep, undoStep } from '../services/undo.ts'
import { isRecordList, orderRecords, writeRecords } from '../services/write-records.ts'
import { jsonBody, megabyte } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme'
const revision = z.number().int().positive()
const recordsStep = z.strictObject({
  label: text.trim().min(1).max(200).exactOptional(),
  puts: z
    .array(
      z.strictObject({
        list: z.string(),
        id: z.string().exactOptional(),
        value: z.unknown(),
        base: revision.nullable(),
        part: z.literal(true).exactOptional(),
      }),
    )
    .max(5_000)
    .exactOptional(),
  removes: z
    .array(z.strictObject({ list: z.string(), id, base: revision }))
    .max(5_000)
    .exactOptional(),
  orders: z
    .array(z.strictObject({ list: z.string(), ids: z.array(id).max(20_000) }))
    .max(20)
    .exactOptional(),
})
const order = z.strictObject({ ids: z.array(id).max(20_000) })
const cells = z.array(z.string().max(20_000)).max(200)
const pasteAsked = z.strictObject({
  list: z.enum(['people', 'actions', 'decisions', 'keyDates', 'organisations']),
  rows: z.array(cells).max(5_000).exactOptional(),
  text: z.string().exactOptional(),
  columns: z.array(z.string().nullable()).max(200).exactOptional(),
  headed: z.boolean().exactOptional(),
  meeting: id.exactOptional(),
  asOf: day.exactOptional(),
}) satisfies z.ZodType<PasteAsked>
const pasteLimit = { what: 'request', bytes: 16 * megabyte }
const limit = { what: 'request', bytes: 64 * megabyte }

/** What is written, undone and done again as one step. */
export function stepRoutes({ programmes, events, ids, session, clock, today }: Services): Hono {
  const changed = (programme: string) => events.publish({ type: 'changed', programme })

  const undo = (redo: boolean, programme: string, request: Request): Undone | null => {
    const asked = { session, page: windowName(request), redo, at: clock().toISOString() }
    // Where there is nothing the file need not be opened for writing.
    if (!nextStep(programmes.read(programme), asked)) return null
    const undone = programmes.write(programme, (store) => undoStep(store, asked))
    changed(programme)
    return undone
  }

  return new Hono()
    .post(`${at}/undo`, (context) =>
      context.json(undo(false, context.req.param('programme'), context.req.raw) satisfies Undone | null),
    )
    .post(`${at}/redo`, (context) =>
      context.json(undo(true, context.req.param('programme'), context.req.raw) satisfies Undone | null),
    )
    .post(`${at}/records`, async (context) => {
      const { programme } = context.req.param()
      const page = windowName(context.req.raw)
      // what is not a list is told with its place by the service
      const step = (await jsonBody(context.req.raw, recordsStep, limit)) as RecordsStep
      const answer = programmes.write(programme, (store) => writeRecords(store, step, { ids, page }))
      changed(programme)
      return context.json(answer satisfies RecordsAnswer)
    })
    .post(`${at}/paste-preview`, async (context) => {
      const { programme } = context.req.param()
      const asked = await jsonBody(context.req.raw, pasteAsked, pasteLimit)
      const store = programmes.read(programme)
      return context.json(pastePreview(store, { asOf: today(), ...asked }, ids) satisfies PastePreview)
    })
    .post(`${at}/order/:list`, async (context) => {
      const { programme, list } = context.req.param()
      if (!isRecordList(list)) throw new AppError('not-found', { what: 'list', id: list })
      const page = windowName(context.req.raw)
      const wanted = await jsonBody(context.req.raw, order)
      const answer = programmes.write(programme, (store) =>
        orderRecords(store, { list, ids: wanted.ids }, { page }),
      )
      changed(programme)
      return context.json(answer satisfies OrderAnswer)
    })
}
