import { Hono } from 'hono'
import type { PlanAnswer } from '../../shared/api.ts'
import { documentRequest } from '../../shared/document-request.ts'
import { labelsOf } from '../../shared/rules/labels.ts'
import { titleOf } from '../services/document-titles.ts'
import { planOf } from '../services/plans.ts'
import { requestFromQuery } from './document-query.ts'
import { jsonBody } from './request-body.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme'

/** What a document will say, and the work of making it. */
export const documentRoutes = ({ programmes, jobs }: Services) =>
  new Hono()
    .get(`${at}/plan`, (context) => {
      const { programme } = context.req.param()
      const request = requestFromQuery(context.req.queries())
      return context.json(planOf(programmes.read(programme), request) satisfies PlanAnswer)
    })
    .get(`${at}/labels`, (context) => {
      const { programme } = context.req.param()
      const request = requestFromQuery(context.req.queries())
      return context.json(labelsOf(planOf(programmes.read(programme), request).plan))
    })
    .post(`${at}/documents`, async (context) => {
      const file = programmes.pathOf(context.req.param('programme'))
      const request = await jsonBody(context.req.raw, documentRequest)
      return context.json(
        jobs.start({ title: titleOf(request), task: { kind: 'document', file, request } }),
        202,
      )
    })
