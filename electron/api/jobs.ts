import { Hono } from 'hono'
import { download } from './download.ts'
import type { Services } from './services.ts'

export const jobRoutes = ({ jobs }: Services) =>
  new Hono()
    .get('/api/jobs', (context) => context.json({ jobs: jobs.all() }))
    .get('/api/jobs/:job', (context) => context.json(jobs.get(context.req.param('job'))))
    .delete('/api/jobs/:job', (context) => context.json(jobs.cancel(context.req.param('job'))))
    .get('/api/jobs/:job/file', ({ req }) => {
      const { name, bytes } = jobs.file(req.param('job'))
      return download(name, bytes)
    })
