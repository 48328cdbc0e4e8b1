import type {
  About,
  BackupsAnswer,
  Job,
  MeetingPage,
  NewProgramme,
  PaperPage,
  PlanAnswer,
  ProgrammePage,
  ProgrammeSummary,
  SearchAnswer,
} from '../../shared/api.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import { query, queryOf } from '../places.ts'
import { ask, askFor } from './ask.ts'

const part = encodeURIComponent
const programmePath = (programme: string) => `/programmes/${part(programme)}`
const post = { method: 'POST' } as const

/** Everything that the engine answers, by name. */
export const api = {
  about: () => askFor<About>('/about'),
  programmes: () => askFor<{ programmes: ProgrammeSummary[] }>('/programmes'),
  makeProgramme: (wanted: NewProgramme) => askFor<ProgrammeSummary>('/programmes', { ...post, json: wanted }),
  importFile: (file: Blob) =>
    askFor<Job>('/programmes/import', { ...post, bytes: { body: file, type: 'application/json' } }),
  copyIn: (file: Blob, name: string) =>
    askFor<Job>(`/programmes/copy${query({ name })}`, {
      ...post,
      bytes: { body: file, type: 'application/octet-stream' },
    }),

  programme: (programme: string) => askFor<ProgrammePage>(programmePath(programme)),
  meeting: (programme: string, meeting: string) =>
    askFor<MeetingPage>(`${programmePath(programme)}/meetings/${part(meeting)}`),
  paper: (programme: string, paper: string) =>
    askFor<PaperPage>(`${programmePath(programme)}/papers/${part(paper)}`),
  search: (programme: string, words: string, signal?: AbortSignal) =>
    askFor<SearchAnswer>(
      `${programmePath(programme)}/search${query({ q: words })}`,
      signal === undefined ? {} : { signal },
    ),
  plan: (programme: string, request: DocumentRequest, signal?: AbortSignal) =>
    askFor<PlanAnswer>(
      `${programmePath(programme)}/plan${query(queryOf(request))}`,
      signal === undefined ? {} : { signal },
    ),
  backups: (programme: string) => askFor<BackupsAnswer>(`${programmePath(programme)}/backups`),

  makeDocument: (programme: string, request: DocumentRequest) =>
    askFor<Job>(`${programmePath(programme)}/documents`, { ...post, json: request }),
  export: (programme: string) => askFor<Job>(`${programmePath(programme)}/export`, post),
  verify: (programme: string) => askFor<Job>(`${programmePath(programme)}/verify`, post),
  backUp: (programme: string) => askFor<Job>(`${programmePath(programme)}/backups`, post),
  restore: (programme: string, backup: string) =>
    askFor<Job>(`${programmePath(programme)}/backups/${part(backup)}/restore`, post),

  jobs: () => askFor<{ jobs: Job[] }>('/jobs'),
  job: (job: string) => askFor<Job>(`/jobs/${part(job)}`),
  cancel: (job: string) => askFor<Job>(`/jobs/${part(job)}`, { method: 'DELETE' }),
  jobFile: (job: string) => ask(`/jobs/${part(job)}/file`),
}
