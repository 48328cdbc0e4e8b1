import { Hono } from 'hono'
import type { ActionHistory, OptionsAnswer, TodayPage } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { actionHistory } from '../services/action-history.ts'
import { listCsv } from '../services/lists/list-csv.ts'
import { isListName, listJson } from '../services/lists/list-rows.ts'
import { optionsOf } from '../services/lists/options.ts'
import { todayPage } from '../services/pages/today-page.ts'
import { asOfDay } from './as-of.ts'
import { download } from './download.ts'
import { keptAnswer } from './kept-answer.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme'

/** What the lists show, and what there is to pick from. */
export const listRoutes = ({ programmes, today }: Services) =>
  new Hono()
    .get(`${at}/lists/:list`, (context) => {
      const { programme, list } = context.req.param()
      const asOf = asOfDay(context.req.query('asOf'), today)
      const asked = list.replace(/\.csv$/, '')
      if (!isListName(asked)) throw new AppError('not-found', { what: 'list', id: list })
      if (asked !== list) {
        const { name, bytes } = listCsv(programmes.read(programme), asked, asOf)
        return download(name, bytes)
      }
      return keptAnswer(context.req.raw, listJson(programmes.read(programme), asked, asOf))
    })
    .get(`${at}/today`, (context) => {
      const asOf = asOfDay(context.req.query('asOf'), today)
      const programme = programmes.read(context.req.param('programme')).programme()
      return keptAnswer(context.req.raw, JSON.stringify(todayPage(programme, asOf) satisfies TodayPage))
    })
    .get(`${at}/actions/:action/history`, (context) => {
      const { programme, action } = context.req.param()
      return context.json(actionHistory(programmes.read(programme), action) satisfies ActionHistory)
    })
    .get(`${at}/options`, (context) => {
      const { programme } = context.req.param()
      const options = optionsOf(programmes.read(programme).programme()) satisfies OptionsAnswer
      return keptAnswer(context.req.raw, JSON.stringify(options))
    })
