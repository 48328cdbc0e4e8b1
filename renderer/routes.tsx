import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  type RouteComponent,
  useRouter,
} from '@tanstack/react-router'
import { z } from 'zod'
import type { ListName } from '../shared/api.ts'
import { type DocumentRequest, documentRequest, numberings } from '../shared/document-request.ts'
import { AppError } from '../shared/errors.ts'
import { day } from '../shared/records/basics.ts'
import { queries, queryClient } from './api/queries.ts'
import { composed } from './features/documents/composition/compose.ts'
import { documentNames } from './features/documents/document-names.ts'
import { DocumentScreen } from './features/documents/document-screen.tsx'
import { wayTo } from './features/documents/way-to.ts'
import { FileScreen } from './features/file/file-screen.tsx'
import { Frame } from './features/frame/frame.tsx'
import { Problem } from './features/frame/problem.tsx'
import { historyQueries } from './features/history/history-queries.ts'
import { HistoryScreen } from './features/history/history-screen.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { ImportScreen } from './features/home/import-screen.tsx'
import { MeetingScreen } from './features/meeting/meeting-screen.tsx'
import { MeetingsScreen } from './features/meetings/meetings-screen.tsx'
import { PaperScreen } from './features/paper/paper-screen.tsx'
import { PapersScreen } from './features/papers/papers-screen.tsx'
import { ProgrammeScreen } from './features/programme/programme-screen.tsx'
import { registerQueries } from './features/registers/register-queries.ts'
import { BringInScreen } from './features/word/bring-in-screen.tsx'
import { WorkstreamsScreen } from './features/workstreams/workstreams-screen.tsx'
import { PaperWriting } from './features/writing/paper-writing.tsx'
import { UpdateWriting } from './features/writing/update-writing.tsx'
import { history } from './go.ts'
import { idFromPart, type MeetingTab, places, query, type Register } from './places.ts'

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: () => (
    <Problem error={new AppError('not-found', { what: 'screen', id: window.location.pathname })} />
  ),
})

const top = createRoute({
  getParentRoute: () => rootRoute,
  id: 'top',
  loader: () => ({ crumb: { label: 'Programmes', href: places.home } }),
})

const home = createRoute({
  getParentRoute: () => top,
  path: '/',
  loader: () => queryClient.ensureQueryData(queries.programmes()),
  component: HomeScreen,
})

const importing = createRoute({
  getParentRoute: () => top,
  path: 'import/$job',
  validateSearch: (search) => z.object({ file: z.string().optional() }).parse(search),
  loader: () => ({ crumb: { label: 'File from outside', href: '' } }),
  component: () => {
    const { job } = importing.useParams()
    return <ImportScreen job={idFromPart(job)} file={importing.useSearch().file ?? 'A file from outside'} />
  },
})

const programme = createRoute({
  getParentRoute: () => top,
  path: 'p/$programme',
  params: params('programme'),
  loader: async ({ params: { programme: id } }) => {
    const page = await queryClient.ensureQueryData(queries.programme(id))
    return { crumb: { label: page.programme.shortName ?? page.programme.name, href: places.programme(id) } }
  },
})

const programmeHome = createRoute({
  getParentRoute: () => programme,
  path: '/',
  validateSearch: (search) =>
    z.object({ q: z.string().optional(), asOf: day.optional().catch(undefined) }).parse(search),
  component: () => (
    <ProgrammeScreen
      programme={programmeHome.useParams().programme}
      words={programmeHome.useSearch().q ?? ''}
      asOf={programmeHome.useSearch().asOf}
    />
  ),
})

/** Everybody whom a record may point to. */
const namesOf = (id: string) =>
  (['people', 'organisations', 'groups'] as const).map((list) =>
    queryClient.ensureQueryData(queries.records(id, list)),
  )

const meetings = createRoute({
  getParentRoute: () => programme,
  path: 'meetings',
  loader: ({ params: { programme: id } }) => ({ crumb: { label: 'Meetings', href: places.meetings(id) } }),
})
const meetingList = createRoute({
  getParentRoute: () => meetings,
  path: '/',
  component: () => <MeetingsScreen programme={meetingList.useParams().programme} />,
})

const packSettings = z.object({
  numbering: z.enum(numberings).optional().catch(undefined),
  chair: z.enum(['true', 'false']).optional().catch(undefined),
  asOf: day.optional().catch(undefined),
  without: z.string().optional(),
  order: z.string().optional(),
})
/** Keys as `queryOf` wrote them; what is wrong with them the engine says. */
const keysIn = (written: string | undefined) => written?.split(',').filter((key) => key !== '') ?? []

const meeting = createRoute({
  getParentRoute: () => meetings,
  path: '$meeting',
  params: params('meeting'),
  validateSearch: (search) => packSettings.parse(search),
  loader: async ({ params: { programme: id, meeting: meetingId } }) => {
    const [page] = await Promise.all([
      queryClient.ensureQueryData(queries.meeting(id, meetingId)),
      // What the tabs edit: the screen comes whole, so that its heading keeps the focus.
      queryClient.ensureQueryData(queries.record(id, 'meetings', meetingId)),
      ...namesOf(id),
    ])
    const { group, days } = page.meeting
    return {
      crumb: { label: `${group.shortName ?? group.name}, ${days}`, href: places.meeting(id, meetingId) },
    }
  },
})
/** What a tab needs beside its meeting, so that it comes whole; its crumb where it has one of its own. */
async function beforeTab(tab: MeetingTab, id: string, meetingId: string) {
  if (tab === 'papers') {
    const [page] = await Promise.all([
      queryClient.ensureQueryData(queries.meeting(id, meetingId)),
      queryClient.ensureQueryData(registerQueries.list(id, 'papers')),
    ])
    const ids = [...page.agenda.flatMap(({ papers }) => papers), ...page.otherPapers].map((one) => one.id)
    await Promise.all(ids.map((one) => queryClient.ensureQueryData(queries.record(id, 'papers', one))))
  }
  if (tab !== 'minutes' && tab !== 'on-the-day') return
  await Promise.all([
    queryClient.ensureQueryData(registerQueries.list(id, 'actions')),
    queryClient.ensureQueryData(registerQueries.list(id, 'decisions')),
  ])
  const label = tab === 'minutes' ? 'Minutes' : 'On the day'
  return { crumb: { label, href: places.meeting(id, meetingId, tab) } }
}
const meetingTab = (path: string, tab: MeetingTab) => {
  const route = createRoute({
    getParentRoute: () => meeting,
    path,
    loader: ({ params: { programme: id, meeting: meetingId } }) => beforeTab(tab, id, meetingId),
    component: () => {
      const { programme: id, meeting: meetingId } = meeting.useParams()
      const { numbering = 'by-paper', chair, asOf, without, order } = meeting.useSearch()
      return (
        <MeetingScreen
          programme={id}
          meeting={meetingId}
          tab={tab}
          pack={{
            document: 'pack',
            meeting: meetingId,
            numbering,
            chair: chair === 'true',
            ...composed({ without: keysIn(without), order: keysIn(order) }),
            ...(asOf === undefined ? {} : { asOf }),
          }}
        />
      )
    },
  })
  return route
}

const bringInWord = createRoute({
  getParentRoute: () => programme,
  path: 'bring-in',
  loader: ({ params: { programme: id } }) => ({
    crumb: [
      { label: 'Papers', href: places.papers(id) },
      { label: 'Word files', href: places.bringInWord(id) },
    ],
  }),
  component: () => <BringInScreen programme={bringInWord.useParams().programme} />,
})

const papers = createRoute({
  getParentRoute: () => programme,
  path: 'papers',
  loader: ({ params: { programme: id } }) => ({ crumb: { label: 'Papers', href: places.papers(id) } }),
})
const paperList = createRoute({
  getParentRoute: () => papers,
  path: '/',
  loader: ({ params: { programme: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(registerQueries.options(id)),
      queryClient.ensureQueryData(registerQueries.list(id, 'papers')),
    ]).then(() => null),
  component: () => <PapersScreen programme={paperList.useParams().programme} />,
})
const paper = createRoute({
  getParentRoute: () => papers,
  path: '$paper',
  params: params('paper'),
  loader: async ({ params: { programme: id, paper: paperId } }) => {
    const page = await queryClient.ensureQueryData(queries.paper(id, paperId))
    return { crumb: { label: page.paper.number ?? page.paper.title, href: places.paper(id, paperId) } }
  },
})
const paperPrinted = createRoute({
  getParentRoute: () => paper,
  path: '/',
  component: () => {
    const { programme: id, paper: paperId } = paper.useParams()
    return <PaperScreen key={paperId} programme={id} paper={paperId} />
  },
})
/** What a writing screen shows at once, so that it comes whole. */
const textAndNames = (programme: string, list: 'papers' | 'updates', id: string) =>
  Promise.all([
    queryClient.ensureQueryData(queries.record(programme, list, id)),
    ...(['people', 'organisations', 'groups'] as const).map((names) =>
      queryClient.ensureQueryData(queries.records(programme, names)),
    ),
  ])
const paperWriting = createRoute({
  getParentRoute: () => paper,
  path: 'write',
  loader: async ({ params: { programme: id, paper: paperId } }) => {
    await textAndNames(id, 'papers', paperId)
    return { crumb: { label: 'Write', href: places.writePaper(id, paperId) } }
  },
  component: () => {
    const { programme: id, paper: paperId } = paper.useParams()
    return <PaperWriting key={paperId} programme={id} paper={paperId} />
  },
})

/** Two versions of a text, as an address names them. */
const compared = z.object({
  at: z.coerce.number().int().min(0).optional().catch(undefined),
  against: z
    .union([z.enum(['now', 'before']), z.coerce.number().int().min(0)])
    .optional()
    .catch(undefined),
})
const paperHistory = createRoute({
  getParentRoute: () => paper,
  path: 'history',
  validateSearch: (search) => compared.parse(search),
  loader: async ({ params: { programme: id, paper: paperId } }) => {
    await queryClient.ensureInfiniteQueryData(
      historyQueries.moments({ programme: id, list: 'papers', id: paperId }),
    )
    return { crumb: { label: 'History', href: places.paperHistory(id, paperId) } }
  },
  component: () => {
    const { programme: id, paper: paperId } = paper.useParams()
    const { at, against } = paperHistory.useSearch()
    return (
      <HistoryScreen
        of={{ programme: id, list: 'papers', id: paperId }}
        back={{ href: places.writePaper(id, paperId), label: 'Write it' }}
        at={at}
        against={against}
        placeOf={(chosen) => places.paperHistory(id, paperId, chosen)}
      />
    )
  },
})
const minutesHistory = createRoute({
  getParentRoute: () => meeting,
  path: 'history',
  validateSearch: (search) => compared.parse(search),
  loader: async ({ params: { programme: id, meeting: meetingId } }) => {
    await queryClient.ensureInfiniteQueryData(
      historyQueries.moments({ programme: id, list: 'meetings', id: meetingId }),
    )
    return { crumb: { label: 'History of the minutes', href: places.minutesHistory(id, meetingId) } }
  },
  component: () => {
    const { programme: id, meeting: meetingId } = meeting.useParams()
    const { at, against } = minutesHistory.useSearch()
    return (
      <HistoryScreen
        of={{ programme: id, list: 'meetings', id: meetingId }}
        back={{ href: places.meeting(id, meetingId), label: 'To the meeting' }}
        at={at}
        against={against}
        placeOf={(chosen) => places.minutesHistory(id, meetingId, chosen)}
      />
    )
  },
})

const updateCrumbs = (id: string, update: string) => [
  { label: 'Updates', href: places.register(id, 'updates') },
  { label: 'Write', href: places.writeUpdate(id, update) },
]
const updateHistory = createRoute({
  getParentRoute: () => programme,
  path: 'updates/$update/history',
  params: params('update'),
  validateSearch: (search) => compared.parse(search),
  loader: async ({ params: { programme: id, update } }) => {
    await queryClient.ensureInfiniteQueryData(
      historyQueries.moments({ programme: id, list: 'updates', id: update }),
    )
    return {
      crumb: [...updateCrumbs(id, update), { label: 'History', href: places.updateHistory(id, update) }],
    }
  },
  component: () => {
    const { programme: id, update } = updateHistory.useParams()
    const { at, against } = updateHistory.useSearch()
    return (
      <HistoryScreen
        of={{ programme: id, list: 'updates', id: update }}
        back={{ href: places.writeUpdate(id, update), label: 'Write it' }}
        at={at}
        against={against}
        placeOf={(chosen) => places.updateHistory(id, update, chosen)}
      />
    )
  },
})
const updateWriting = createRoute({
  getParentRoute: () => programme,
  path: 'updates/$update',
  params: params('update'),
  loader: async ({ params: { programme: id, update } }) => {
    await textAndNames(id, 'updates', update)
    return { crumb: updateCrumbs(id, update) }
  },
  component: () => {
    const { programme: id, update } = updateWriting.useParams()
    return <UpdateWriting key={update} programme={id} update={update} />
  },
})

const workstreams = createRoute({
  getParentRoute: () => programme,
  path: 'workstreams',
  loader: async ({ params: { programme: id } }) => {
    const { themes } = await queryClient.ensureQueryData(queries.programme(id))
    await Promise.all([
      ...namesOf(id),
      ...themes.flatMap((theme) =>
        theme.id === null ? [] : queryClient.ensureQueryData(queries.record(id, 'themes', theme.id)),
      ),
    ])
    return { crumb: { label: 'Workstreams', href: places.workstreams(id) } }
  },
})
const workstreamList = createRoute({
  getParentRoute: () => workstreams,
  path: '/',
  component: () => (
    <WorkstreamsScreen programme={workstreamList.useParams().programme} workstream={undefined} />
  ),
})
const workstream = createRoute({
  getParentRoute: () => workstreams,
  path: '$workstream',
  params: params('workstream'),
  loader: async ({ params: { programme: id, workstream: workstreamId } }) => {
    const { themes } = await queryClient.ensureQueryData(queries.programme(id))
    const found = themes.flatMap((theme) => theme.workstreams).find((one) => one.id === workstreamId)
    if (found) await queryClient.ensureQueryData(queries.record(id, 'workstreams', workstreamId))
    return { crumb: { label: found?.title ?? workstreamId, href: places.workstream(id, workstreamId) } }
  },
  component: () => {
    const { programme: id, workstream: workstreamId } = workstream.useParams()
    return <WorkstreamsScreen programme={id} workstream={workstreamId} />
  },
})

/** Organisations and groups are looked for among people. */
const peopleCrumb = (id: string) => ({ label: 'People', href: places.register(id, 'people') })

/** A register: its code comes when it is first looked at, and with it what it shows. */
const register = (path: Register, label: string, lists: ListName[], component: RouteComponent) =>
  createRoute({
    getParentRoute: () => programme,
    path,
    loader: async ({ params: { programme: id } }) => {
      await Promise.all([
        queryClient.ensureQueryData(registerQueries.options(id)),
        ...lists.map((list) => queryClient.ensureQueryData(registerQueries.list(id, list))),
      ])
      return {
        crumb: [
          ...(path === 'organisations' ? [peopleCrumb(id)] : []),
          { label, href: places.register(id, path) },
        ],
      }
    },
    component,
  })
const registers = [
  register(
    'updates',
    'Updates',
    ['updates'],
    lazyRouteComponent(() => import('./features/updates/updates-screen.tsx'), 'UpdatesScreen'),
  ),
  register(
    'actions',
    'Actions',
    ['actions'],
    lazyRouteComponent(() => import('./features/actions/actions-screen.tsx'), 'ActionsScreen'),
  ),
  register(
    'decisions',
    'Decisions',
    ['decisions'],
    lazyRouteComponent(() => import('./features/decisions/decisions-screen.tsx'), 'DecisionsScreen'),
  ),
  register(
    'key-dates',
    'Key dates',
    ['keyDates'],
    lazyRouteComponent(() => import('./features/key-dates/key-dates-screen.tsx'), 'KeyDatesScreen'),
  ),
  register(
    'people',
    'People',
    ['people'],
    lazyRouteComponent(() => import('./features/people/people-screen.tsx'), 'PeopleScreen'),
  ),
  register(
    'organisations',
    'Organisations',
    ['organisations'],
    lazyRouteComponent(() => import('./features/people/organisations-screen.tsx'), 'OrganisationsScreen'),
  ),
  register(
    'publications',
    'Publications',
    ['publications'],
    lazyRouteComponent(() => import('./features/publications/publications-screen.tsx'), 'PublicationsScreen'),
  ),
]

const groups = createRoute({
  getParentRoute: () => programme,
  path: 'groups',
  loader: async ({ params: { programme: id } }) => {
    await Promise.all([
      queryClient.ensureQueryData(registerQueries.options(id)),
      queryClient.ensureQueryData(registerQueries.list(id, 'groups')),
    ])
    return { crumb: [peopleCrumb(id), { label: 'Groups', href: places.register(id, 'groups') }] }
  },
})
const groupList = createRoute({
  getParentRoute: () => groups,
  path: '/',
  component: lazyRouteComponent(() => import('./features/groups/groups-screen.tsx'), 'GroupsScreen'),
})
const group = createRoute({
  getParentRoute: () => groups,
  path: '$group',
  params: params('group'),
  loader: async ({ params: { programme: id, group: groupId } }) => {
    const { rows } = await queryClient.ensureQueryData(registerQueries.list(id, 'groups'))
    const { shortName, name } = rows.find((row) => row.id === groupId)?.record ?? { name: groupId }
    return { crumb: { label: shortName ?? name ?? groupId, href: places.group(id, groupId) } }
  },
  component: lazyRouteComponent(() => import('./features/groups/group-screen.tsx'), 'GroupScreen'),
})

/** A document's request from a query, as `queryOf` wrote it. */
function requestIn({
  chair,
  workstreams: ids,
  without,
  order,
  ...fields
}: Record<string, unknown>): DocumentRequest {
  return documentRequest.parse({
    ...fields,
    ...(chair === undefined ? {} : { chair: String(chair) === 'true' }),
    ...(ids === undefined ? {} : { workstreams: String(ids).split(',') }),
    ...(without === undefined ? {} : { without: String(without).split(',') }),
    ...(order === undefined ? {} : { order: String(order).split(',') }),
  })
}

const document = createRoute({
  getParentRoute: () => programme,
  path: 'document',
  validateSearch: requestIn,
  loader: async ({ params: { programme: id }, location: { search, href } }) => {
    const request = requestIn(search)
    const page = await queryClient.ensureQueryData(queries.programme(id))
    return { crumb: [...wayTo(request, page), { label: documentNames[request.document], href }] }
  },
  component: () => (
    <DocumentScreen programme={document.useParams().programme} request={document.useSearch()} />
  ),
})
const file = createRoute({
  getParentRoute: () => programme,
  path: 'file',
  loader: async ({ params: { programme: id } }) => {
    await queryClient.ensureQueryData(queries.backups(id))
    return { crumb: { label: 'File and backups', href: places.file(id) } }
  },
  component: () => <FileScreen programme={file.useParams().programme} />,
})

/** An id in a path, as `places.ts` wrote it there. */
function params<K extends string>(name: K) {
  return {
    parse: (written: Record<K, string>) => ({ [name]: idFromPart(written[name]) }) as Record<K, string>, // one key, just made
    stringify: (ids: Record<K, string>) => ({ [name]: ids[name] }) as Record<K, string>, // links are made by `places.ts`
  }
}

const ErrorScreen = ({ error, reset }: ErrorComponentProps) => {
  const { invalidate } = useRouter()
  return (
    <Problem
      error={error}
      onRetry={() => {
        reset()
        invalidate()
      }}
    />
  )
}

export const router = createRouter({
  history,
  routeTree: rootRoute.addChildren([
    top.addChildren([
      home,
      importing,
      programme.addChildren([
        programmeHome,
        meetings.addChildren([
          meetingList,
          meeting.addChildren([
            meetingTab('/', 'agenda'),
            meetingTab('papers', 'papers'),
            meetingTab('pack', 'pack'),
            meetingTab('on-the-day', 'on-the-day'),
            meetingTab('minutes', 'minutes'),
            meetingTab('attendance', 'attendance'),
            meetingTab('details', 'details'),
            minutesHistory,
          ]),
        ]),
        bringInWord,
        papers.addChildren([paperList, paper.addChildren([paperPrinted, paperWriting, paperHistory])]),
        updateWriting,
        updateHistory,
        workstreams.addChildren([workstreamList, workstream]),
        document,
        file,
        ...registers,
        groups.addChildren([groupList, group]),
      ]),
    ]),
  ]),
  // Words stay words: `?q=12` is not a number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (fields) =>
    query(
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)]],
        ),
      ),
    ),
  defaultErrorComponent: ErrorScreen,
  scrollRestoration: true,
  scrollToTopSelectors: ['#page'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
