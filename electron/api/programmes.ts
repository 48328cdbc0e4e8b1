import { join } from 'node:path'
import { Hono } from 'hono'
import { z } from 'zod'
import type { NewProgramme } from '../../shared/api.ts'
import { text } from '../../shared/records/basics.ts'
import { takeIn } from '../services/take-in.ts'
import { bodyToFile, gigabyte, jsonBody, jsonBytes, megabyte } from './request-body.ts'
import type { Services } from './services.ts'

const words = text.trim().min(1, 'is empty').max(200, 'is longer than 200 characters')
const newProgramme = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('sample') }),
  z.strictObject({ from: z.literal('empty'), name: words, shortName: words.exactOptional() }),
]) satisfies z.ZodType<NewProgramme>

/** The programmes of the home folder, and how new ones get there. */
export function programmeRoutes(services: Services): Hono {
  const { programmes, jobs, events, ids } = services
  const { home } = programmes
  const changed = (programme: string) => events.publish({ type: 'changed', programme })

  return new Hono()
    .get('/api/programmes', (context) => context.json({ programmes: programmes.list() }))
    .post('/api/programmes', async (context) => {
      const wanted = await jsonBody(context.req.raw, newProgramme)
      const id = programmes.make(wanted)
      changed(id)
      return context.json(programmes.summary(id), 201)
    })
    .post('/api/programmes/import', async (context) => {
      const json = await jsonBytes(context.req.raw, { what: 'programme file', bytes: 64 * megabyte })
      const job = jobs.start({
        title: 'Importing a programme file',
        task: { kind: 'import', json, folder: home.programmes, incoming: home.incoming },
        ended: (_job, result) => result?.kind === 'programme' && changed(result.programme),
      })
      return context.json(job, 202)
    })
    .post('/api/programmes/copy', async (context) => {
      const upload = join(home.incoming, `${ids()}.sederunt`)
      await bodyToFile(context.req.raw, upload, { what: '.sederunt file', bytes: 2 * gigabyte })
      return context.json(takeIn(services, { upload, name: context.req.query('name') ?? null }), 202)
    })
}
