import { Hono } from 'hono'
import { z } from 'zod'
import type {
  CommentsBackAnswer,
  CommentsBroughtIn,
  CommentsToBringIn,
  HomeParagraphsAnswer,
  Job,
} from '../../shared/api.ts'
import { anchor } from '../../shared/records/annotation.ts'
import { id, text } from '../../shared/records/basics.ts'
import { blockId } from '../../shared/rich-text.ts'
import { createCommentReadings } from '../services/comment-readings.ts'
import { bringInComments, paragraphsToPlaceOn } from '../services/comments-back.ts'
import type { WordReadings } from '../services/word-readings.ts'
import { bodyBytes, jsonBody, megabyte } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme/comments-back'
const limit = { what: 'Word file', bytes: 64 * megabyte }
const fileName = text.trim().min(1).max(255)
const toBringIn = z.strictObject({
  jobs: z.array(z.string().max(64)).min(1).max(40),
  places: z
    .array(z.strictObject({ annotation: id, of: anchor.shape.of, block: blockId }))
    .max(5_000)
    .exactOptional(),
  again: z.boolean().exactOptional(),
}) satisfies z.ZodType<CommentsToBringIn>

/** Comments of returned Word files: read in the worker, looked at, then brought in as notes. */
export function commentsBackRoutes({ programmes, jobs, events, clock }: Services, words: WordReadings): Hono {
  const readings = createCommentReadings()
  const read = (
    programme: string,
    { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
    meeting: string | undefined,
  ): Job =>
    jobs.start({
      title: `Reading the comments of ${name}`,
      task: {
        kind: 'comments-back',
        file: programmes.pathOf(programme),
        bytes,
        name,
        meeting: meeting ?? null,
        now: clock().toISOString(),
      },
      ended(done, result) {
        if (result?.kind === 'comments') readings.keep(done.id, { programme, found: result.found })
      },
    })
  return new Hono()
    .post(at, async (context) => {
      const { programme } = context.req.param()
      programmes.pathOf(programme)
      const name = fileName.catch('Word file.docx').parse(context.req.query('name'))
      const bytes = await bodyBytes(context.req.raw, ['application/octet-stream'], limit)
      return context.json(read(programme, { name, bytes }, context.req.query('meeting')), 202)
    })
    .post(`${at}/of/:word`, (context) => {
      const { programme, word } = context.req.param()
      const { name, bytes } = words.of(programme, word)
      // The worker takes what it is given away.
      return context.json(read(programme, { name, bytes: bytes.slice() }, context.req.query('meeting')), 202)
    })
    .post(`${at}/bring-in`, async (context) => {
      const { programme } = context.req.param()
      const page = windowName(context.req.raw)
      const { jobs: wanted, ...asked } = await jsonBody(context.req.raw, toBringIn)
      const brought = wanted.flatMap((job) => readings.of(programme, job).brought)
      const answer = programmes.write(programme, (store) =>
        bringInComments(store, { brought }, { ...asked, page, now: clock().toISOString() }),
      )
      for (const job of wanted) readings.drop(job)
      events.publish({ type: 'changed', programme })
      return context.json(answer satisfies CommentsBroughtIn)
    })
    .get(`${at}/:job`, (context) => {
      const { programme, job } = context.req.param()
      const { files, comments } = readings.of(programme, job)
      return context.json({ files, comments } satisfies CommentsBackAnswer)
    })
    .get(`${at}/:job/paragraphs`, (context) => {
      const { programme, job } = context.req.param()
      const found = readings.of(programme, job)
      const answer = { paragraphs: paragraphsToPlaceOn(programmes.read(programme), found) }
      return context.json(answer satisfies HomeParagraphsAnswer)
    })
    .delete(`${at}/:job`, (context) => {
      readings.drop(context.req.param('job'))
      return context.body(null, 204)
    })
}
