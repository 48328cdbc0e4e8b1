import { Hono } from 'hono'
import packageFile from '../../package.json' with { type: 'json' }
import type { About } from '../../shared/api.ts'
import type { Services } from './services.ts'

export const aboutRoutes = ({ home }: Services) =>
  new Hono().get('/api/about', (context) =>
    context.json({ version: packageFile.version, home, sampleAvailable: true } satisfies About),
  )
