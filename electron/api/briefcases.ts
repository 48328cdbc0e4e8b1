import { join } from 'node:path'
import { Hono } from 'hono'
import { z } from 'zod'
import type {
  CaseAsked,
  CaseOpened,
  Job,
  NotesAsked,
  NotesBrought,
  ProgrammeSummary,
} from '../../shared/api.ts'
import { numberings } from '../../shared/document-request.ts'
import { AppError } from '../../shared/errors.ts'
import { packPartKeys } from '../../shared/pack-part-keys.ts'
import { annotationScopes } from '../../shared/records/annotation.ts'
import { day, id } from '../../shared/records/basics.ts'
import { type BriefcaseKind, briefcaseKinds } from '../briefcase/kinds.ts'
import { writeNotes } from '../briefcase/notes-file.ts'
import { placedAnnotations } from '../services/annotations.ts'
import type { NotesHome } from '../services/briefcases/bring-notes.ts'
import { caseOf } from '../services/briefcases/case-about.ts'
import { makeNotes } from '../services/briefcases/make-notes.ts'
import { openCase } from '../services/briefcases/open-case.ts'
import { takeAwayPart } from '../services/fresh-file.ts'
import { createJobOutcomes } from '../services/job-outcomes.ts'
import { othersNotes } from '../services/merge-notes.ts'
import { download } from './download.ts'
import { bodyBytes, jsonBody } from './request-body.ts'
import type { Services } from './services.ts'

/** Answers that nobody has fetched yet. */
const mostKept = 20
const passphrase = z.string().max(1024).exactOptional()
const caseAsked = z.strictObject({
  meeting: id,
  person: id.exactOptional(),
  numbering: z.enum(numberings).exactOptional(),
  without: packPartKeys.exactOptional(),
  order: packPartKeys.exactOptional(),
  asOf: day.exactOptional(),
  passphrase,
}) satisfies z.ZodType<CaseAsked>
const notesAsked = z.strictObject({
  scopes: z.array(z.enum(annotationScopes)).exactOptional(),
  passphrase,
}) satisfies z.ZodType<NotesAsked>

/** Packs for reading and the notes that come back: made, opened and merged by jobs. */
export function briefcaseRoutes({ programmes, jobs, events, brought, ids }: Services): Hono {
  const { home } = programmes
  const changed = (programme: string) => events.publish({ type: 'changed', programme })
  const opened = createJobOutcomes<ReturnType<typeof openCase>>(mostKept, 'pack for reading')
  const merged = createJobOutcomes<NotesBrought>(mostKept, 'notes file')

  /** What was sent, or what was opened from outside; with what reads it. */
  async function sent(request: Request, kind: BriefcaseKind) {
    const query = new URL(request.url).searchParams
    const waiting = query.get('brought')
    const passphrase = passphraseOf(request)
    if (waiting !== null) {
      const { name, bytes } = brought.get(waiting)
      // The worker takes what it is given away, and this one may be wanted again.
      return { name, bytes: bytes.slice(), passphrase, taken: () => brought.drop(waiting) }
    }
    const { mostBytes, called, extension } = briefcaseKinds[kind]
    const bytes = await bodyBytes(request, ['application/octet-stream'], { what: called, bytes: mostBytes })
    return { name: query.get('name') ?? `notes${extension}`, bytes, passphrase, taken: () => {} }
  }

  async function bring(request: Request, into: NotesHome | NotesHome[]): Promise<Job> {
    const { taken, ...file } = await sent(request, 'notes')
    return jobs.start({
      title: `Bringing in ${file.name}`,
      task: { kind: 'bring-notes', ...file, into },
      finish(job, result) {
        if (result.kind !== 'notes') return
        const { programme, annotations, report } = result.notes
        programmes.write(programme, (store) => store.annotate(annotations, othersNotes))
        merged.keep(job, { programme, report })
        taken()
        changed(programme)
      },
    })
  }
  const homeOf = ({ id, identity, name }: ProgrammeSummary): NotesHome => ({
    id,
    identity,
    name,
    path: programmes.pathOf(id),
  })

  return new Hono()
    .get('/api/brought', (context) => context.json({ brought: brought.list() }))
    .delete('/api/brought/:brought', (context) => {
      brought.drop(context.req.param('brought'))
      return context.body(null, 204)
    })
    .post('/api/programmes/:programme/briefcase', async (context) => {
      const file = programmes.pathOf(context.req.param('programme'))
      const { passphrase: protectedBy, ...wanted } = await jsonBody(context.req.raw, caseAsked)
      const job = jobs.start({
        title: 'Making a pack for reading',
        task: { kind: 'make-case', file, wanted, passphrase: protectedBy },
      })
      return context.json(job, 202)
    })
    .post('/api/briefcases', async (context) => {
      const { taken, ...file } = await sent(context.req.raw, 'case')
      const part = join(home.incoming, `${ids()}.sederunt`)
      const job = jobs.start({
        title: `Opening ${file.name}`,
        task: { kind: 'unpack-case', ...file, part },
        finish(done) {
          const placed = openCase(programmes, part, file.name)
          opened.keep(done, placed)
          taken()
          changed(placed.programme)
        },
        ended: () => takeAwayPart(part),
      })
      return context.json(job, 202)
    })
    .get('/api/briefcases/:job', (context) => {
      const { programme, replaced } = opened.of(context.req.param('job'))
      const { case: pack } = programmes.summary(programme)
      if (!pack) throw new AppError('not-found', { what: 'pack for reading', id: programme })
      const meeting = pack.meeting.id
      const annotations = placedAnnotations(programmes.read(programme), { meeting })
      return context.json({ programme, meeting, case: pack, replaced, annotations } satisfies CaseOpened)
    })
    .post('/api/programmes/:programme/notes-file', async (context) => {
      const { scopes, passphrase: protectedBy } = await jsonBody(context.req.raw, notesAsked)
      const store = programmes.read(context.req.param('programme'))
      const about = caseOf(store)
      if (!about)
        throw new AppError('wrong-document', {
          document: 'notes file',
          reason: 'This is the programme itself: only a pack for reading has notes to send back.',
        })
      // No job: two thousand notes take a tenth of a second, and the passphrase is not this thread’s work.
      const notes = makeNotes(about, store.annotationChanges(), scopes)
      const bytes = await writeNotes(notes, { passphrase: protectedBy })
      return download(`${about.meeting.name} - notes from ${about.for.name}.sederunt-notes`, bytes)
    })
    .post('/api/programmes/:programme/notes-files', async (context) => {
      const into = homeOf(programmes.summary(context.req.param('programme')))
      return context.json(await bring(context.req.raw, into), 202)
    })
    .post('/api/notes-files', async (context) => {
      const own = programmes.list().filter((one) => one.problem === null && one.case === null)
      return context.json(await bring(context.req.raw, own.map(homeOf)), 202)
    })
    .get('/api/notes-files/:job', (context) =>
      context.json(merged.of(context.req.param('job')) satisfies NotesBrought),
    )
}

/** Headers hold ASCII alone. Throws `faults`. */
function passphraseOf(request: Request): string | undefined {
  const given = request.headers.get('sederunt-passphrase')
  if (given === null) return undefined
  try {
    return decodeURIComponent(given)
  } catch {
    const faults = [{ path: 'Sederunt-Passphrase', message: 'is not what encodeURIComponent writes' }]
    throw new AppError('faults', { what: 'request', faults })
  }
}
