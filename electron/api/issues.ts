import { Hono } from 'hono'
import { z } from 'zod'
import type { IssueMade, IssueShown, IssuesAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { type Issue, issueCopy } from '../../shared/records/issue.ts'
import { changedSince, keepIssue, type MadeIssue } from '../services/issuing/issue-pack.ts'
import { parseIssue } from '../services/issuing/parse-issue.ts'
import { createJobOutcomes } from '../services/job-outcomes.ts'
import { download } from './download.ts'
import { jsonBody } from './request-body.ts'
import type { Services } from './services.ts'

const at = '/api/programmes/:programme/issues'
/** Made and looked at, not issued: no more are kept than somebody looks at. */
const most = 4

/** Packs go out: made by a job, looked at, then issued for good. */
export function issueRoutes({ programmes, jobs, events, clock }: Services): Hono {
  const made = createJobOutcomes<{ programme: string; issue: MadeIssue }>(most, 'issue')
  const madeBy = (programme: string, job: string): MadeIssue => {
    const found = made.of(job)
    if (found.programme !== programme) throw new AppError('not-found', { what: 'issue', id: job })
    return found.issue
  }
  return new Hono()
    .get(at, (context) => {
      const store = programmes.read(context.req.param('programme'))
      const meeting = context.req.query('meeting') ?? ''
      const issues = store.issues(meeting)
      return context.json({
        issues: issues.map(shown).toReversed(),
        changes: changedSince(store, meeting),
      } satisfies IssuesAnswer)
    })
    .post(`${at}/make`, async (context) => {
      const { programme } = context.req.param()
      const file = programmes.pathOf(programme)
      const asked = parseIssue(await jsonBody(context.req.raw, z.looseObject({})))
      const job = jobs.start({
        title: 'Making the pack that is to go out',
        task: { kind: 'issue', file, asked },
        ended(done, result) {
          if (result?.kind !== 'issue') return
          made.keep(done.id, { programme, issue: result.made })
        },
      })
      return context.json(job, 202)
    })
    .get(`${at}/made/:job`, (context) => {
      const { programme, job } = context.req.param()
      return context.json(shown(madeBy(programme, job).issue) satisfies IssueMade)
    })
    .post(at, async (context) => {
      const { programme } = context.req.param()
      const { job } = await jsonBody(context.req.raw, z.strictObject({ job: z.string().max(64) }))
      const issue = madeBy(programme, job)
      const issued = programmes.write(programme, (store) => keepIssue(store, issue, clock))
      made.drop(job)
      events.publish({ type: 'changed', programme })
      return context.json(shown(issued) satisfies IssueShown, 201)
    })
    .get(`${at}/:meeting/:version/:copy`, (context) => {
      const { programme, meeting, version, copy } = context.req.param()
      const store = programmes.read(programme)
      const issue = store.issues(meeting).find((one) => String(one.version) === version)
      const file = issue?.files.find((one) => one.copy === copy)
      const of = issueCopy.safeParse(copy)
      const bytes = issue && of.success && store.issuedFile(meeting, issue.version, of.data)
      if (!file || !bytes) throw new AppError('not-found', { what: 'issue', id: `${version} ${copy}` })
      return download(file.name, new Uint8Array(bytes))
    })
}

const shown = <I extends Pick<Issue, 'labels' | 'parts'>>({ labels: _labels, parts: _parts, ...issue }: I) =>
  issue
