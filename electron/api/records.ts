import { Hono } from 'hono'
import { z } from 'zod'
import type { RecordAnswer, RecordListAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { getRecord, isRecordName, listRecords, putRecord, removeRecord } from '../services/records.ts'
import { keptAnswer } from './kept-answer.ts'
import { jsonBody, megabyte } from './request-body.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme/records/:list/:id'
/** A paper with its pictures. */
const limit = { what: 'record', bytes: 32 * megabyte }

/** Records one by one: read, written, taken away. */
export function recordRoutes({ programmes, events }: Services): Hono {
  const changed = (programme: string) => events.publish({ type: 'changed', programme })

  return new Hono()
    .get('/api/programmes/:programme/records/:list', (context) => {
      const { programme, ...rest } = context.req.param()
      const records = listRecords(programmes.read(programme), listOf(rest.list))
      return keptAnswer(context.req.raw, JSON.stringify({ records } satisfies RecordListAnswer))
    })
    .get(at, (context) => {
      const { programme, list, id } = context.req.param()
      return context.json(getRecord(programmes.read(programme), listOf(list), id) satisfies RecordAnswer)
    })
    .put(at, async (context) => {
      const { programme, id, ...rest } = context.req.param()
      const list = listOf(rest.list)
      const base = baseOf(context.req.query('base'))
      const value = await jsonBody(context.req.raw, z.unknown(), limit)
      const typing = context.req.query('typing') === 'true'
      const answer = programmes.write(programme, (store) =>
        putRecord(store, { list, id, value, base }, { typing, ...pageOf(context.req.raw) }),
      )
      changed(programme)
      return context.json(answer satisfies RecordAnswer, base === null ? 201 : 200)
    })
    .delete(at, (context) => {
      const { programme, id, ...rest } = context.req.param()
      const list = listOf(rest.list)
      const base = baseOf(context.req.query('base'))
      if (base === null) throw refused('base', 'is needed: the revision that is to go')
      programmes.write(programme, (store) => removeRecord(store, { list, id, base }, pageOf(context.req.raw)))
      changed(programme)
      return context.body(null, 204)
    })
}

function pageOf(request: Request) {
  const page = windowName(request)
  return page === null ? {} : { page }
}

function listOf(name: string) {
  if (!isRecordName(name)) throw new AppError('not-found', { what: 'list', id: name })
  return name
}

function baseOf(base: string | undefined): number | null {
  if (base === undefined) return null
  if (!/^[1-9]\d{0,14}$/.test(base)) throw refused('base', 'is not a revision')
  return Number(base)
}

const refused = (path: string, message: string) =>
  new AppError('faults', { what: 'request', faults: [{ path, message }] })
