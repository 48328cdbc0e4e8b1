import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { numberings } from '../../shared/document-request.ts'
import { day, id } from '../../shared/records/basics.ts'
import { queries, queryClient } from '../api/queries.ts'
import { composed } from '../features/documents/composition/compose.ts'
import { MeetingsScreen } from '../features/meetings/meetings-screen.tsx'
import { notesQueries } from '../features/notes-carried/notes-queries.ts'
import { todayQuery } from '../features/programme/today-query.ts'
import { askAhead } from '../features/reading/first-words.ts'
import { type ReadingSettings, readingQueries } from '../features/reading/reading-queries.ts'
import { registerQueries } from '../features/registers/register-queries.ts'
import { type MeetingTab, places, type ReadingView, readingPlace } from '../places.ts'
import { namesOf } from './beforehand.ts'
import { compared, momentsOf } from './history.ts'
import { HistoryScreen, MeetingScreen, NotesCarriedScreen } from './later-screens.ts'
import { params } from './params.ts'
import { programme } from './top.tsx'

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
  for: id.optional().catch(undefined),
  comments: z.enum(['true', 'false']).optional().catch(undefined),
  asOf: day.optional().catch(undefined),
  without: z.string().optional(),
  order: z.string().optional(),
  /** Of the minutes: where a search leads to. */
  block: z.string().optional(),
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
      MeetingScreen.preload?.(),
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
      queryClient.ensureQueryData(todayQuery(id)),
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
      const {
        numbering = 'by-paper',
        chair,
        for: person,
        comments,
        asOf,
        without,
        order,
      } = meeting.useSearch()
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
            ...(person !== undefined && { for: person }),
            ...(comments === 'true' && { comments: true }),
            ...composed({ without: keysIn(without), order: keysIn(order) }),
            ...(asOf === undefined ? {} : { asOf }),
          }}
        />
      )
    },
  })
  return route
}

const minutesHistory = createRoute({
  getParentRoute: () => meeting,
  path: 'history',
  validateSearch: (search) => compared.parse(search),
  loader: async ({ params: { programme: id, meeting: meetingId } }) => {
    await Promise.all([
      HistoryScreen.preload?.(),
      momentsOf({ programme: id, list: 'meetings', id: meetingId }),
    ])
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

const notesCarried = createRoute({
  getParentRoute: () => meeting,
  path: 'notes',
  loader: async ({ params: { programme: id, meeting: meetingId } }) => {
    await Promise.all([
      queryClient.ensureQueryData(notesQueries.report(id, meetingId)),
      NotesCarriedScreen.preload?.(),
    ])
    return { crumb: { label: 'Where the notes went', href: places.notesCarried(id, meetingId) } }
  },
  component: () => {
    const { programme: id, meeting: meetingId } = meeting.useParams()
    return <NotesCarriedScreen programme={id} meeting={meetingId} />
  },
})

/** What is read is asked for once, whatever else the address says. */
const readingSettings = ({
  numbering,
  chair,
  asOf,
  without,
  order,
}: z.infer<typeof packSettings>): ReadingSettings => ({
  ...(numbering !== undefined && { numbering }),
  ...(chair !== undefined && { chair: chair === 'true' }),
  ...(asOf !== undefined && { asOf }),
  ...(without !== undefined && { without: keysIn(without) }),
  ...(order !== undefined && { order: keysIn(order) }),
})
const views = ['text', 'notes', 'order'] as const satisfies ReadingView[]
const LazyReading = lazyRouteComponent(
  () => import('../features/reading/reading-screen.tsx'),
  'ReadingScreen',
)

/** Not beneath the meeting's own route: what its tabs need is not waited for. */
const reading = createRoute({
  getParentRoute: () => meetings,
  path: '$meeting/read',
  params: params('meeting'),
  validateSearch: (search) =>
    packSettings.extend({ view: z.enum(views).optional().catch(undefined) }).parse(search),
  loaderDeps: ({ search: { view: _view, ...settings } }) => settings,
  loader: async ({ params: { programme: id, meeting: meetingId }, deps, cause }) => {
    const settings = readingSettings(deps)
    const asked = queryClient.ensureQueryData(readingQueries.pack(id, meetingId, settings)).then((answer) => {
      if (cause === 'enter') askAhead(id, meetingId, settings, answer)
      return answer
    })
    const [{ name }] = await Promise.all([asked, LazyReading.preload?.()])
    return {
      crumb: [
        { label: name, href: places.meeting(id, meetingId, 'pack') },
        { label: 'Read', href: readingPlace(id, meetingId) },
      ],
    }
  },
  component: () => {
    const { programme: id, meeting: meetingId } = reading.useParams()
    const { view = 'text', ...settings } = reading.useSearch()
    return <LazyReading programme={id} meeting={meetingId} view={view} settings={readingSettings(settings)} />
  },
})

export const meetingRoutes = meetings.addChildren([
  meetingList,
  reading,
  meeting.addChildren([
    meetingTab('/', 'agenda'),
    meetingTab('papers', 'papers'),
    meetingTab('pack', 'pack'),
    meetingTab('on-the-day', 'on-the-day'),
    meetingTab('minutes', 'minutes'),
    meetingTab('attendance', 'attendance'),
    meetingTab('details', 'details'),
    minutesHistory,
    notesCarried,
  ]),
])
