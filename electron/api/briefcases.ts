import { Hono } from 'hono'
import { z } from 'zod'
import type { CaseAsked, CaseOpened, MergeReport, NotesAsked, NotesBrought } from '../../shared/api.ts'
import { numberings } from '../../shared/document-request.ts'
import { AppError } from '../../shared/errors.ts'
import { packPartKeys } from '../../shared/pack-part-keys.ts'
import { annotationScopes } from '../../shared/records/annotation.ts'
import { day, id } from '../../shared/records/basics.ts'
import { readCase } from '../briefcase/case-file.ts'
import { type BriefcaseKind, briefcaseKinds } from '../briefcase/kinds.ts'
import { readNotes, writeNotes } from '../briefcase/notes-file.ts'
import { bringNotes, bringNotesHome } from '../services/briefcases/bring-notes.ts'
import { caseOf } from '../services/briefcases/case-about.ts'
import { handOverCase } from '../services/briefcases/hand-over-case.ts'
import { makeNotes } from '../services/briefcases/make-notes.ts'
import { openCase } from '../services/briefcases/open-case.ts'
import { download } from './download.ts'
import { bodyBytes, jsonBody } from './request-body.ts'
import type { Services } from './services.ts'

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

/** Packs for reading and the notes that come back: made, opened, merged. */
export function briefcaseRoutes(services: Services): Hono {
  const { programmes, events, brought } = services
  const changed = (programme: string) => events.publish({ type: 'changed', programme })

  /** What was sent, or what was opened from outside; with how to read it. */
  async function sent(request: Request, kind: BriefcaseKind) {
    const query = new URL(request.url).searchParams
    const waiting = query.get('brought')
    const typed = passphraseOf(request)
    const how = typed === undefined ? {} : { passphrase: typed }
    if (waiting !== null) return { ...brought.get(waiting), ...how, done: () => brought.drop(waiting) }
    const { mostBytes, called, extension } = briefcaseKinds[kind]
    const bytes = await bodyBytes(request, ['application/octet-stream'], { what: called, bytes: mostBytes })
    return { name: query.get('name') ?? `notes${extension}`, bytes, ...how, done: () => {} }
  }

  return new Hono()
    .get('/api/brought', (context) => context.json({ brought: brought.list() }))
    .delete('/api/brought/:brought', (context) => {
      brought.drop(context.req.param('brought'))
      return context.body(null, 204)
    })
    .post('/api/programmes/:programme/briefcase', async (context) => {
      const { passphrase: protectedBy, ...wanted } = await jsonBody(context.req.raw, caseAsked)
      const store = programmes.read(context.req.param('programme'))
      const { made, bytes } = await handOverCase(store, wanted, { passphrase: protectedBy })
      return download(`${made.meeting.name} - pack for ${made.for.name}.sederunt-case`, bytes)
    })
    .post('/api/briefcases', async (context) => {
      const { name: file, bytes, passphrase: typed, done } = await sent(context.req.raw, 'case')
      const pack = await readCase(bytes, { file, passphrase: typed })
      const opened = openCase(services, pack, file)
      done()
      changed(opened.programme)
      return context.json(opened satisfies CaseOpened, 201)
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
      const notes = makeNotes(about, store.annotationChanges(), scopes)
      const bytes = await writeNotes(notes, { passphrase: protectedBy })
      return download(`${about.meeting.name} - notes from ${about.for.name}.sederunt-notes`, bytes)
    })
    .post('/api/programmes/:programme/notes-files', async (context) => {
      const { programme } = context.req.param()
      programmes.pathOf(programme)
      const { name: file, bytes, passphrase: typed, done } = await sent(context.req.raw, 'notes')
      const report = bringNotes(
        programmes,
        programme,
        await readNotes(bytes, { file, passphrase: typed }),
        file,
      )
      done()
      changed(programme)
      return context.json(report satisfies MergeReport)
    })
    .post('/api/notes-files', async (context) => {
      const { name: file, bytes, passphrase: typed, done } = await sent(context.req.raw, 'notes')
      const home = bringNotesHome(programmes, await readNotes(bytes, { file, passphrase: typed }), file)
      done()
      changed(home.programme)
      return context.json(home satisfies NotesBrought)
    })
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
