import { Hono } from 'hono'
import { z } from 'zod'
import { changeModes } from '../../shared/api/word.ts'
import type { BringInAnswer, OriginalsAnswer, WordAnswer, WordToBringIn } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { id, text } from '../../shared/records/basics.ts'
import { bringIn } from '../services/bring-in.ts'
import { createWordReadings } from '../services/word-readings.ts'
import { download } from './download.ts'
import { bodyBytes, jsonBody, megabyte } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme'
const limit = { what: 'Word file', bytes: 64 * megabyte }
const fileName = text.trim().min(1).max(255)
const changes = z.enum(changeModes)
const toBringIn = z.strictObject({
  papers: z
    .array(
      z.strictObject({
        job: z.string().max(64),
        title: text.max(500).exactOptional(),
        meeting: id.exactOptional(),
        item: id.exactOptional(),
        paper: id.exactOptional(),
        base: z.number().int().positive().exactOptional(),
        suggestions: z.boolean().exactOptional(),
      }) satisfies z.ZodType<WordToBringIn>,
    )
    .min(1)
    .max(100),
})

/** Word files become papers: read in the worker, looked at, then brought in. */
export function wordRoutes({ programmes, jobs, events, ids }: Services): Hono {
  const readings = createWordReadings()
  return new Hono()
    .post(`${at}/word`, async (context) => {
      const { programme } = context.req.param()
      const file = programmes.pathOf(programme)
      const name = fileName.catch('Word file.docx').parse(context.req.query('name'))
      const mode = changes.catch('accept').parse(context.req.query('changes'))
      const paper = context.req.query('paper') ?? null
      const bytes = await bodyBytes(context.req.raw, ['application/octet-stream'], limit)
      const job = jobs.start({
        title: `Reading ${name}`,
        task: { kind: 'read-word', file, bytes, name, changes: mode, paper },
        ended(done, result) {
          if (result?.kind === 'word')
            readings.keep(done.id, { programme, name, bytes: result.bytes, reading: result.reading })
        },
      })
      return context.json(job, 202)
    })
    .get(`${at}/word/:job`, (context) => {
      const { programme, job } = context.req.param()
      const { name, bytes, reading } = readings.of(programme, job)
      return context.json({ name, bytes: bytes.byteLength, reading } satisfies WordAnswer)
    })
    .delete(`${at}/word/:job`, (context) => {
      readings.drop(context.req.param('job'))
      return context.body(null, 204)
    })
    .post(`${at}/word/bring-in`, async (context) => {
      const { programme } = context.req.param()
      const page = windowName(context.req.raw)
      const { papers } = await jsonBody(context.req.raw, toBringIn)
      const incoming = papers.map(({ job, ...of }) => ({ ...readings.of(programme, job), ...of }))
      const brought = programmes.write(programme, (store) => bringIn(store, incoming, { ids, page }))
      for (const { job } of papers) readings.drop(job)
      events.publish({ type: 'changed', programme })
      return context.json({ papers: brought } satisfies BringInAnswer)
    })
    .get(`${at}/papers/:paper/originals`, (context) => {
      const { programme, paper } = context.req.param()
      return context.json({
        originals: programmes.read(programme).originals(paper),
      } satisfies OriginalsAnswer)
    })
    .get(`${at}/papers/:paper/originals/:revision`, ({ req }) => {
      const { programme, paper, revision } = req.param()
      const found = programmes.read(programme).original(paper, Number(revision))
      if (!found) throw new AppError('not-found', { what: 'original', id: revision })
      return download(found.name, new Uint8Array(found.bytes))
    })
}
