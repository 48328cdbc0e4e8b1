import { Hono } from 'hono'
import { z } from 'zod'
import { changeModes } from '../../shared/api/word.ts'
import type {
  BringInAnswer,
  Job,
  OriginalsAnswer,
  WordAnswer,
  WordReading,
  WordToBringIn,
} from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { day, id, text } from '../../shared/records/basics.ts'
import { bringIn } from '../services/bring-in.ts'
import { asItReads } from '../services/take-revision.ts'
import type { WordReadings } from '../services/word-readings.ts'
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
        marking: z.boolean().exactOptional(),
        asOf: day.exactOptional(),
        accept: z.union([z.enum(['all', 'none']), z.array(z.string().max(200)).max(100_000)]).exactOptional(),
        clashes: z.record(z.string().max(200), z.enum(['mine', 'theirs', 'both'])).exactOptional(),
      }) satisfies z.ZodType<WordToBringIn>,
    )
    .min(1)
    .max(1_000),
})

/** Word files become papers: read in the worker, looked at, then brought in. */
export function wordRoutes({ programmes, jobs, events, ids }: Services, readings: WordReadings): Hono {
  const read = (
    programme: string,
    { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
    query: Record<string, string>,
  ): Job =>
    jobs.start({
      title: `Reading ${name}`,
      task: {
        kind: 'read-word',
        file: programmes.pathOf(programme),
        bytes,
        name,
        changes: changes.catch('accept').parse(query.changes),
        paper: query.paper ?? null,
        asNew: query.new === 'true',
      },
      ended(done, result) {
        if (result?.kind === 'word')
          readings.keep(done.id, { programme, name, bytes: result.bytes, reading: result.reading })
      },
    })
  return new Hono()
    .post(`${at}/word`, async (context) => {
      const { programme } = context.req.param()
      programmes.pathOf(programme)
      const name = fileName.catch('Word file.docx').parse(context.req.query('name'))
      const bytes = await bodyBytes(context.req.raw, ['application/octet-stream'], limit)
      return context.json(read(programme, { name, bytes }, context.req.query()), 202)
    })
    .post(`${at}/word/:job/again`, (context) => {
      const { programme, job } = context.req.param()
      const { name, bytes } = readings.of(programme, job)
      // The worker takes what it is given away.
      const again = read(programme, { name, bytes: bytes.slice() }, context.req.query())
      readings.drop(job)
      return context.json(again, 202)
    })
    .get(`${at}/word/:job`, (context) => {
      const { programme, job } = context.req.param()
      const { name, bytes, reading } = readings.of(programme, job)
      const nowOf = ({ revision }: WordReading) =>
        revision ? asItReads(programmes.read(programme), revision.paper) : null
      return context.json({
        ...{ name, bytes: bytes.byteLength, reading, now: nowOf(reading) },
        ...(reading.pack && { papersNow: reading.pack.papers.map(nowOf) }),
      } satisfies WordAnswer)
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
      return context.json(brought satisfies BringInAnswer)
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
