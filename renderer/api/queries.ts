import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query'
import type { DocumentRequest } from '../../shared/document-request.ts'
import { isAppError } from '../../shared/errors.ts'
import type { RecordList } from '../../shared/interchange.ts'
import { api } from './api.ts'
import { withKeptParts } from './ask-kept.ts'

/** Nothing grows old by itself: the event stream says what changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      structuralSharing: withKeptParts,
    },
    mutations: { networkMode: 'always' },
  },
})

const of = (programme: string, ...rest: unknown[]) => ['programme', programme, ...rest]

export const queries = {
  about: () => queryOptions({ queryKey: ['about'], queryFn: api.about }),
  /** Asked again now and then: who has a programme open elsewhere comes and goes without a word. */
  programmes: () =>
    queryOptions({ queryKey: ['programmes'], queryFn: api.programmes, refetchInterval: 5_000 }),
  programme: (programme: string) =>
    queryOptions({ queryKey: of(programme, 'page'), queryFn: (query) => api.programme(programme, query) }),
  meeting: (programme: string, meeting: string) =>
    queryOptions({
      queryKey: of(programme, 'meeting', meeting),
      queryFn: (query) => api.meeting(programme, meeting, query),
    }),
  toBringForward: (programme: string, meeting: string) =>
    queryOptions({
      queryKey: of(programme, 'bring-forward', meeting),
      queryFn: () => api.toBringForward(programme, meeting),
    }),
  paper: (programme: string, paper: string) =>
    queryOptions({ queryKey: of(programme, 'paper', paper), queryFn: () => api.paper(programme, paper) }),
  records: (programme: string, list: RecordList) =>
    queryOptions({
      queryKey: of(programme, 'records', list),
      queryFn: (query) => api.records(programme, list, query),
    }),
  record: (programme: string, list: RecordList, id: string) =>
    queryOptions({
      queryKey: of(programme, 'record', list, id),
      queryFn: () => api.record(programme, list, id),
    }),
  /** The last plan stays in sight while the next one is made. */
  plan: (programme: string, request: DocumentRequest) =>
    queryOptions({
      queryKey: of(programme, 'plan', request),
      queryFn: ({ signal }) => api.plan(programme, request, signal),
      placeholderData: (last, lastQuery) =>
        lastQuery?.queryKey[1] === programme && isSameDocument(lastQuery.queryKey[3], request)
          ? last
          : undefined,
    }),
  search: (programme: string, words: string) =>
    queryOptions({
      queryKey: of(programme, 'search', words),
      queryFn: ({ signal }) => api.search(programme, words, signal),
      placeholderData: keepPreviousData,
      enabled: words.trim() !== '',
    }),
  /** What was assembled, of one meeting where it is given. */
  made: (programme: string, meeting?: string) =>
    queryOptions({
      queryKey: of(programme, 'made', meeting ?? null),
      queryFn: () => api.made(programme, meeting),
    }),
  /** Which papers are kept from whom. */
  withheld: (programme: string) =>
    queryOptions({ queryKey: of(programme, 'withheld'), queryFn: () => api.withheld(programme) }),
  recipients: (programme: string, meeting: string) =>
    queryOptions({
      queryKey: of(programme, 'recipients', meeting),
      queryFn: () => api.recipients(programme, meeting),
    }),
  issues: (programme: string, meeting: string) =>
    queryOptions({
      queryKey: of(programme, 'issues', meeting),
      queryFn: () => api.issues(programme, meeting),
    }),
  backups: (programme: string) =>
    queryOptions({ queryKey: of(programme, 'backups'), queryFn: () => api.backups(programme) }),
  job: (job: string) =>
    queryOptions({
      queryKey: ['job', job],
      queryFn: () => api.job(job),
      // The stream tells sooner; this is for when the stream is down.
      refetchInterval: ({ state: { data, error } }) =>
        isAppError(error) || (data !== undefined && data.state !== 'running') ? false : 2000,
    }),
}

/** Whether both ask for one document, of however many settings. */
function isSameDocument(one: unknown, other: DocumentRequest): boolean {
  const subject = (request: DocumentRequest) =>
    JSON.stringify([
      request.document,
      'meeting' in request && request.meeting,
      'paper' in request && request.paper,
    ])
  return (
    typeof one === 'object' &&
    one !== null &&
    'document' in one &&
    subject(one as DocumentRequest) === subject(other)
  ) // the key that `plan` itself made
}

/** Whatever is shown of this programme is asked for again. */
export function programmeChanged(programme: string): void {
  queryClient.invalidateQueries({ queryKey: ['programme', programme] })
  queryClient.invalidateQueries({ queryKey: queries.programmes().queryKey })
}
