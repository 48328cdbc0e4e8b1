import { Hono } from 'hono'
import { z } from 'zod'
import type { HouseStyleAnswer } from '../../shared/api/house-style.ts'
import { AppError } from '../../shared/errors.ts'
import { roleMap } from '../../shared/house-style.ts'
import { text } from '../../shared/records/basics.ts'
import {
  chooseRoles,
  dropTemplate,
  houseStyleOf,
  keepTemplate,
  type ReadHouseTemplate,
} from '../services/house-style.ts'
import { createJobOutcomes } from '../services/job-outcomes.ts'
import { download } from './download.ts'
import { bodyBytes, jsonBody, megabyte } from './request-body.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme/house-style'
const limit = { what: 'Word template', bytes: 64 * megabyte }
const fileName = text.trim().min(1).max(255)
const change = z.union([z.strictObject({ job: z.string().max(64) }), z.strictObject({ roles: roleMap })])
/** Templates that were read and are not kept yet. */
const mostRead = 3

/** The Word template of the programme or of a group. */
export function houseStyleRoutes({ programmes, jobs, events }: Services): Hono {
  const read = createJobOutcomes<ReadHouseTemplate>(mostRead, 'Word template')
  const ofGroup = (group: string | undefined) => (group === undefined || group === '' ? null : group)

  return new Hono()
    .get(at, ({ req, json }) =>
      json(
        houseStyleOf(
          programmes.read(req.param('programme')),
          ofGroup(req.query('group')),
        ) satisfies HouseStyleAnswer,
      ),
    )
    .get(`${at}/file`, ({ req }) => {
      const store = programmes.read(req.param('programme'))
      const owner = ofGroup(req.query('group'))
      const [style, bytes] = [store.houseStyle(owner), store.houseTemplate(owner)]
      if (!style || !bytes) throw new AppError('not-found', { what: 'house style', id: owner ?? 'programme' })
      return download(style.name, new Uint8Array(bytes))
    })
    .post(`${at}/read`, async (context) => {
      const name = fileName.catch('Template.dotx').parse(context.req.query('name'))
      programmes.pathOf(context.req.param('programme'))
      const bytes = await bodyBytes(context.req.raw, ['application/octet-stream'], limit)
      const job = jobs.start({
        title: `Reading ${name}`,
        task: { kind: 'read-template', bytes, name },
        ended(done, result) {
          if (result?.kind !== 'template') return
          read.keep(done.id, result.read)
        },
      })
      return context.json(job, 202)
    })
    .put(at, async (context) => {
      const { programme } = context.req.param()
      const owner = ofGroup(context.req.query('group'))
      const asked = await jsonBody(context.req.raw, change)
      const answer = programmes.write(programme, (store) => {
        if ('job' in asked) keepTemplate(store, owner, read.of(asked.job))
        else chooseRoles(store, owner, asked.roles)
        return houseStyleOf(store, owner)
      })
      if ('job' in asked) read.drop(asked.job)
      events.publish({ type: 'changed', programme })
      return context.json(answer satisfies HouseStyleAnswer)
    })
    .delete(at, (context) => {
      const { programme } = context.req.param()
      const owner = ofGroup(context.req.query('group'))
      const answer = programmes.write(programme, (store) => {
        dropTemplate(store, owner)
        return houseStyleOf(store, owner)
      })
      events.publish({ type: 'changed', programme })
      return context.json(answer satisfies HouseStyleAnswer)
    })
}
