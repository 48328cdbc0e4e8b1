import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { AppError } from '../../shared/errors.ts'
import { plainError } from '../services/plain-error.ts'
import { createWordReadings } from '../services/word-readings.ts'
import { aboutRoutes } from './about.ts'
import { annotationRoutes } from './annotations.ts'
import { answerError } from './answer-error.ts'
import { briefcaseRoutes } from './briefcases.ts'
import { commentsBackRoutes } from './comments-back.ts'
import { documentRoutes } from './documents.ts'
import { eventStream } from './event-stream.ts'
import { fileRoutes } from './files.ts'
import { historyRoutes } from './history.ts'
import { houseStyleRoutes } from './house-style.ts'
import { issueRoutes } from './issues.ts'
import { jobRoutes } from './jobs.ts'
import { listRoutes } from './lists.ts'
import { meetingRoutes } from './meetings.ts'
import { isPlainPath, pageFile } from './page-files.ts'
import { pageRoutes } from './pages.ts'
import { programmeFileRoutes } from './programme-files.ts'
import { programmeRoutes } from './programmes.ts'
import { readingRoutes } from './reading.ts'
import { recipientRoutes } from './recipients.ts'
import { recordRoutes } from './records.ts'
import { referenceRoutes } from './references.ts'
import type { Services } from './services.ts'
import { stepRoutes } from './steps.ts'
import { wordRoutes } from './word.ts'

/** Every request's way: plain path, area, answer; what an area throws becomes an ApiError. */
export function createApp(services: Services): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    if (isPlainPath(new URL(context.req.raw.url).pathname)) await next()
    else context.res = answerError({ code: 'forbidden', details: { reason: 'The path is not a plain one.' } })
    const { headers } = context.res
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  })

  app.route('/', aboutRoutes(services))
  app.get('/api/events', ({ req }) => eventStream(services.events, req.raw.signal))
  app.route('/', jobRoutes(services))
  app.route('/', programmeRoutes(services))
  app.route('/', programmeFileRoutes(services))
  app.route('/', pageRoutes(services))
  app.route('/', documentRoutes(services))
  app.route('/', fileRoutes(services))
  app.route('/', historyRoutes(services))
  app.route('/', issueRoutes(services))
  app.route('/', listRoutes(services))
  app.route('/', meetingRoutes(services))
  app.route('/', readingRoutes(services))
  app.route('/', recordRoutes(services))
  app.route('/', referenceRoutes(services))
  app.route('/', stepRoutes(services))
  app.route('/', annotationRoutes(services))
  app.route('/', briefcaseRoutes(services))
  app.route('/', recipientRoutes(services))
  const words = createWordReadings()
  app.route('/', wordRoutes(services, words))
  app.route('/', commentsBackRoutes(services, words))
  app.route('/', houseStyleRoutes(services))
  app.all('/api/*', ({ req }) => {
    throw new AppError('not-found', { what: 'address', id: req.path })
  })

  const { page } = services
  if (page !== undefined) app.get('*', ({ req }) => pageFile(page, new URL(req.raw.url).pathname))
  app.notFound(({ req }) => answerError({ code: 'not-found', details: { what: 'address', id: req.path } }))
  app.onError((error) =>
    error instanceof HTTPException ? error.getResponse() : answerError(plainError(error, services.log)),
  )
  return app
}
