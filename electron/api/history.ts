import { Hono } from 'hono'
import { textLists } from '../../shared/api/history.ts'
import type { HistoryAnswer, RestoreAnswer, VersionAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { listHistory, readVersion } from '../services/history.ts'
import { restoreVersion } from '../services/restore-version.ts'
import type { Services } from './services.ts'
import { windowName } from './window-name.ts'

const at = '/api/programmes/:programme/history/:list/:id'

/** What papers, updates and minutes said before, and how they come to say it again. */
export const historyRoutes = ({ programmes, events, ids }: Services) =>
  new Hono()
    .get(at, (context) => {
      const { programme, list, id } = context.req.param()
      const before = context.req.query('before')
      const asked = { list: listOf(list), id, before: before === undefined ? null : numberOf(before) }
      return context.json(listHistory(programmes.read(programme), asked) satisfies HistoryAnswer)
    })
    .get(`${at}/:version`, (context) => {
      const { programme, list, id, version } = context.req.param()
      const asked = {
        list: listOf(list),
        id,
        version: version === 'now' ? version : numberOf(version),
      } as const
      return context.json(readVersion(programmes.read(programme), asked) satisfies VersionAnswer)
    })
    .post(`${at}/:version/restore`, (context) => {
      const { programme, id, ...rest } = context.req.param()
      const list = listOf(rest.list)
      const version = numberOf(rest.version)
      const base = context.req.query('base')
      if (base === undefined || !/^[1-9]\d{0,14}$/.test(base))
        throw new AppError('faults', {
          what: 'request',
          faults: [{ path: 'base', message: 'is not a revision' }],
        })
      const page = windowName(context.req.raw)
      const answer = programmes.write(programme, (store) =>
        restoreVersion(store, { list, id, version, base: Number(base) }, { ids, page }),
      )
      events.publish({ type: 'changed', programme })
      return context.json(answer satisfies RestoreAnswer)
    })

function listOf(name: string) {
  const list = textLists.find((one) => one === name)
  if (list === undefined) throw new AppError('not-found', { what: 'list', id: name })
  return list
}

function numberOf(version: string): number {
  if (!/^\d{1,15}$/.test(version)) throw new AppError('not-found', { what: 'version', id: version })
  return Number(version)
}
