import { Hono } from 'hono'
import type { MadeAnswer, PlanAnswer } from '../../shared/api.ts'
import { documentRequest } from '../../shared/document-request.ts'
import { labelsOf } from '../../shared/rules/labels.ts'
import { titleOf } from '../services/document-titles.ts'
import { madeIn, noteMade } from '../services/made-documents.ts'
import { planOf, previewOf } from '../services/plans.ts'
import { requestFromQuery } from './document-query.ts'
import { jsonBody } from './request-body.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme'

/** What a document will say, and the work of making it. */
export const documentRoutes = ({ programmes, jobs, events, log }: Services) =>
  new Hono()
    .get(`${at}/plan`, (context) => {
      const { programme } = context.req.param()
      const request = requestFromQuery(context.req.queries())
      return context.json(previewOf(programmes.read(programme), request) satisfies PlanAnswer)
    })
    .get(`${at}/labels`, (context) => {
      const { programme } = context.req.param()
      const request = requestFromQuery(context.req.queries())
      return context.json(labelsOf(planOf(programmes.read(programme), request).plan))
    })
    .get(`${at}/made`, (context) => {
      const store = programmes.read(context.req.param('programme'))
      return context.json(madeIn(store, context.req.query('meeting')) satisfies MadeAnswer)
    })
    .post(`${at}/documents`, async (context) => {
      const { programme } = context.req.param()
      const file = programmes.pathOf(programme)
      const request = await jsonBody(context.req.raw, documentRequest)
      return context.json(
        jobs.start({
          title: titleOf(request),
          task: { kind: 'document', file, request },
          ended: (_job, result) => {
            if (result?.kind === 'file' && noteMade({ programmes, log }, programme, request, result))
              events.publish({ type: 'changed', programme })
          },
        }),
        202,
      )
    })
