import type {
  About,
  BackupsAnswer,
  BringForward,
  BringForwardAnswer,
  BringInAnswer,
  ChangeMode,
  CommentsBackAnswer,
  CommentsBroughtIn,
  CommentsToBringIn,
  HomeParagraphsAnswer,
  IssueMade,
  IssueShown,
  IssuesAnswer,
  IssueToMake,
  Job,
  MadeAnswer,
  MeetingPage,
  NewProgramme,
  OrderAnswer,
  OriginalsAnswer,
  PaperPage,
  PlanAnswer,
  ProgrammePage,
  ProgrammeSummary,
  RecipientsAnswer,
  RecordAnswer,
  RecordListAnswer,
  RecordsAnswer,
  RecordsStep,
  SearchAnswer,
  Undone,
  WithheldAnswer,
  WithholdAsked,
  WordAnswer,
  WordToBringIn,
} from '../../shared/api.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import type { RecordList } from '../../shared/interchange.ts'
import { query, queryOf } from '../places.ts'
import { ask, askFor } from './ask.ts'
import { askKept } from './ask-kept.ts'

const part = encodeURIComponent
const programmePath = (programme: string) => `/programmes/${part(programme)}`
const recordPath = (programme: string, list: RecordList | 'programme', id: string) =>
  `${programmePath(programme)}/records/${list}/${part(id)}`
/** The query that keeps an answer. */
type Kept = Parameters<typeof askKept>[0]
const post = { method: 'POST' } as const

/** How a Word file is to be read; `new`: not as a revision of the paper that it names. */
interface WordAsked {
  changes: ChangeMode
  paper?: string
  new?: 'true'
}

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

  programme: (programme: string, kept: Kept) => askKept<ProgrammePage>(kept, programmePath(programme)),
  meeting: (programme: string, meeting: string, kept: Kept) =>
    askKept<MeetingPage>(kept, `${programmePath(programme)}/meetings/${part(meeting)}`),
  toBringForward: (programme: string, meeting: string) =>
    askFor<BringForwardAnswer>(`${programmePath(programme)}/meetings/${part(meeting)}/bring-forward`),
  bringForward: (programme: string, meeting: string, wanted: BringForward) =>
    askFor<RecordAnswer>(`${programmePath(programme)}/meetings/${part(meeting)}/bring-forward`, {
      ...post,
      json: wanted,
    }),
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
  made: (programme: string, meeting?: string) =>
    askFor<MadeAnswer>(`${programmePath(programme)}/made${query(meeting === undefined ? {} : { meeting })}`),
  withheld: (programme: string) => askFor<WithheldAnswer>(`${programmePath(programme)}/withheld`),
  withhold: (programme: string, paper: string, asked: WithholdAsked) =>
    askFor<WithheldAnswer>(`${programmePath(programme)}/papers/${part(paper)}/withheld`, {
      ...post,
      json: asked,
    }),
  recipients: (programme: string, meeting: string) =>
    askFor<RecipientsAnswer>(`${programmePath(programme)}/recipients${query({ meeting })}`),
  issues: (programme: string, meeting: string) =>
    askFor<IssuesAnswer>(`${programmePath(programme)}/issues${query({ meeting })}`),
  makeIssue: (programme: string, wanted: IssueToMake) =>
    askFor<Job>(`${programmePath(programme)}/issues/make`, { ...post, json: wanted }),
  issueMade: (programme: string, job: string) =>
    askFor<IssueMade>(`${programmePath(programme)}/issues/made/${part(job)}`),
  issue: (programme: string, job: string) =>
    askFor<IssueShown>(`${programmePath(programme)}/issues`, { ...post, json: { job } }),
  issuedFile: (programme: string, meeting: string, version: number, copy: string) =>
    ask(`${programmePath(programme)}/issues/${part(meeting)}/${version}/${part(copy)}`),
  backups: (programme: string) => askFor<BackupsAnswer>(`${programmePath(programme)}/backups`),

  records: (programme: string, list: RecordList, kept: Kept) =>
    askKept<RecordListAnswer>(kept, `${programmePath(programme)}/records/${list}`),
  record: (programme: string, list: RecordList | 'programme', id: string) =>
    askFor<RecordAnswer>(recordPath(programme, list, id)),
  /** `base` is the revision that the edit was made on; null for a new record. */
  putRecord: (
    programme: string,
    list: RecordList,
    record: { id: string },
    { base, typing = false }: { base: number | null; typing?: boolean },
  ) =>
    askFor<RecordAnswer>(
      `${recordPath(programme, list, record.id)}${query({
        ...(base === null ? {} : { base: String(base) }),
        ...(typing ? { typing: 'true' } : {}),
      })}`,
      { method: 'PUT', json: record },
    ),
  removeRecord: (programme: string, list: RecordList, id: string, base: number) =>
    ask(`${recordPath(programme, list, id)}${query({ base: String(base) })}`, { method: 'DELETE' }),
  /** Several records in one step, all or nothing. */
  writeStep: (programme: string, step: RecordsStep) =>
    askFor<RecordsAnswer>(`${programmePath(programme)}/records`, { ...post, json: step }),
  order: (programme: string, list: RecordList, ids: string[]) =>
    askFor<OrderAnswer>(`${programmePath(programme)}/order/${list}`, { ...post, json: { ids } }),
  undo: (programme: string) => askFor<Undone | null>(`${programmePath(programme)}/undo`, post),
  redo: (programme: string) => askFor<Undone | null>(`${programmePath(programme)}/redo`, post),

  makeDocument: (programme: string, request: DocumentRequest) =>
    askFor<Job>(`${programmePath(programme)}/documents`, { ...post, json: request }),
  export: (programme: string) => askFor<Job>(`${programmePath(programme)}/export`, post),
  verify: (programme: string) => askFor<Job>(`${programmePath(programme)}/verify`, post),
  backUp: (programme: string) => askFor<Job>(`${programmePath(programme)}/backups`, post),
  restore: (programme: string, backup: string) =>
    askFor<Job>(`${programmePath(programme)}/backups/${part(backup)}/restore`, post),

  readComments: (
    programme: string,
    file: Blob,
    { name, meeting }: { name: string; meeting?: string | undefined },
  ) =>
    askFor<Job>(
      `${programmePath(programme)}/comments-back${query({ name, ...(meeting === undefined ? {} : { meeting }) })}`,
      { ...post, bytes: { body: file, type: 'application/octet-stream' } },
    ),
  /** Of a file that `readWord` has read. */
  readCommentsOf: (programme: string, word: string, meeting?: string) =>
    askFor<Job>(
      `${programmePath(programme)}/comments-back/of/${part(word)}${query(meeting === undefined ? {} : { meeting })}`,
      post,
    ),
  commentsBack: (programme: string, job: string) =>
    askFor<CommentsBackAnswer>(`${programmePath(programme)}/comments-back/${part(job)}`),
  commentParagraphs: (programme: string, job: string) =>
    askFor<HomeParagraphsAnswer>(`${programmePath(programme)}/comments-back/${part(job)}/paragraphs`),
  bringInComments: (programme: string, wanted: CommentsToBringIn) =>
    askFor<CommentsBroughtIn>(`${programmePath(programme)}/comments-back/bring-in`, {
      ...post,
      json: wanted,
    }),
  readWord: (programme: string, file: Blob, asked: { name: string } & WordAsked) =>
    askFor<Job>(`${programmePath(programme)}/word${query({ ...asked })}`, {
      ...post,
      bytes: { body: file, type: 'application/octet-stream' },
    }),
  word: (programme: string, job: string) =>
    askFor<WordAnswer>(`${programmePath(programme)}/word/${part(job)}`),
  /** The same file, read in another way. */
  readWordAgain: (programme: string, job: string, asked: WordAsked) =>
    askFor<Job>(`${programmePath(programme)}/word/${part(job)}/again${query({ ...asked })}`, post),
  forgetWord: (programme: string, job: string) =>
    ask(`${programmePath(programme)}/word/${part(job)}`, { method: 'DELETE' }),
  bringIn: (programme: string, papers: WordToBringIn[]) =>
    askFor<BringInAnswer>(`${programmePath(programme)}/word/bring-in`, { ...post, json: { papers } }),
  originals: (programme: string, paper: string) =>
    askFor<OriginalsAnswer>(`${programmePath(programme)}/papers/${part(paper)}/originals`),
  original: (programme: string, paper: string, revision: number) =>
    ask(`${programmePath(programme)}/papers/${part(paper)}/originals/${revision}`),

  jobs: () => askFor<{ jobs: Job[] }>('/jobs'),
  job: (job: string) => askFor<Job>(`/jobs/${part(job)}`),
  cancel: (job: string) => askFor<Job>(`/jobs/${part(job)}`, { method: 'DELETE' }),
  jobFile: (job: string) => ask(`/jobs/${part(job)}/file`),
}
