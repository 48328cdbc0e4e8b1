import { Hono } from 'hono'
import { z } from 'zod'
import type { BinAnswer, ProgrammeSummary } from '../../shared/api.ts'
import { text } from '../../shared/records/basics.ts'
import { dropFromBin, listBin, restoreFromBin } from '../services/bin.ts'
import { binProgramme, duplicateProgramme, renameProgramme } from '../services/programme-files.ts'
import { jsonBody } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const words = text.trim().min(1, 'is empty').max(200, 'is longer than 200 characters')
const renaming = z.strictObject({ name: words, shortName: words.nullable().exactOptional() })
const duplicating = z.strictObject({ name: words.exactOptional() })

/** Programmes' files among each other: renamed, copied, put into the bin and taken out of it. */
export function programmeFileRoutes(services: Services): Hono {
  const { programmes, jobs, events } = services
  const changed = (programme: string) => events.publish({ type: 'changed', programme })

  return new Hono()
    .post('/api/programmes/:programme/rename', async (context) => {
      const { programme } = context.req.param()
      const page = windowName(context.req.raw)
      const wanted = await jsonBody(context.req.raw, renaming)
      await jobs.letGo(programmes.pathOf(programme))
      const id = renameProgramme(services, programme, wanted, page)
      changed(programme)
      if (id !== programme) changed(id)
      return context.json(programmes.summary(id) satisfies ProgrammeSummary)
    })
    .post('/api/programmes/:programme/duplicate', async (context) => {
      const { name } = await jsonBody(context.req.raw, duplicating)
      const id = duplicateProgramme(services, context.req.param('programme'), name)
      changed(id)
      return context.json(programmes.summary(id) satisfies ProgrammeSummary, 201)
    })
    .delete('/api/programmes/:programme', async (context) => {
      const { programme } = context.req.param()
      await jobs.letGo(programmes.pathOf(programme))
      const id = binProgramme(services, programme)
      changed(programme)
      return context.json({ id })
    })
    .get('/api/bin', (context) => context.json(listBin(services) satisfies BinAnswer))
    .post('/api/bin/:binned/restore', (context) => {
      const id = restoreFromBin(services, context.req.param('binned'))
      changed(id)
      return context.json(programmes.summary(id) satisfies ProgrammeSummary, 201)
    })
    .delete('/api/bin/:binned', (context) => {
      dropFromBin(services, context.req.param('binned'))
      return context.body(null, 204)
    })
}
