import type { Brought, CaseAsked, CaseOpened, Job, NotesAsked, NotesBrought } from '../../../shared/api.ts'
import { ask, askFor } from '../../api/ask.ts'

const part = encodeURIComponent
const post = { method: 'POST' } as const

/** A file that was chosen here, or one that was opened from outside and waits in the engine. */
export type Source = { file: File } | { brought: string }

const sent = (source: Source, passphrase: string | undefined) => ({
  ...post,
  ...('file' in source && { bytes: { body: source.file, type: 'application/octet-stream' } }),
  ...(passphrase !== undefined && { headers: { 'Sederunt-Passphrase': part(passphrase) } }),
})
const named = (source: Source): string =>
  'file' in source ? `name=${part(source.file.name)}` : `brought=${part(source.brought)}`

/** Packs for reading and notes that come back: `shared/api/briefcases.ts` says what each answers. */
export const briefcaseApi = {
  makeCase: (programme: string, asked: CaseAsked) =>
    askFor<Job>(`/programmes/${part(programme)}/briefcase`, { ...post, json: asked }),
  makeNotes: (programme: string, asked: NotesAsked) =>
    ask(`/programmes/${part(programme)}/notes-file`, { ...post, json: asked }),
  openCase: (source: Source, passphrase?: string) =>
    askFor<Job>(`/briefcases?${named(source)}`, sent(source, passphrase)),
  opened: (job: string) => askFor<CaseOpened>(`/briefcases/${part(job)}`),
  /** To the programme that they belong to, where none is named. */
  bringNotes: (source: Source, { programme, passphrase }: { programme?: string; passphrase?: string }) =>
    askFor<Job>(
      `${programme === undefined ? '' : `/programmes/${part(programme)}`}/notes-files?${named(source)}`,
      sent(source, passphrase),
    ),
  brought: (job: string) => askFor<NotesBrought>(`/notes-files/${part(job)}`),
  waiting: () => askFor<{ brought: Brought[] }>('/brought'),
  drop: (brought: string) => ask(`/brought/${part(brought)}`, { method: 'DELETE' }),
}
