import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { queries, queryClient } from '../api/queries.ts'
import { PaperScreen } from '../features/paper/paper-screen.tsx'
import { registerQueries } from '../features/registers/register-queries.ts'
import { PaperWriting } from '../features/writing/paper-writing.tsx'
import { places } from '../places.ts'
import { textAndNames } from './beforehand.ts'
import { compared, momentsOf } from './history.ts'
import { BringInScreen, CommentsScreen, HistoryScreen, PapersScreen } from './later-screens.ts'
import { params } from './params.ts'
import { programme } from './top.tsx'

export const bringInWord = createRoute({
  getParentRoute: () => programme,
  path: 'bring-in',
  loader: async ({ params: { programme: id } }) => {
    await BringInScreen.preload?.()
    return {
      crumb: [
        { label: 'Papers', href: places.papers(id) },
        { label: 'Word files', href: places.bringInWord(id) },
      ],
    }
  },
  component: () => <BringInScreen programme={bringInWord.useParams().programme} />,
})

export const commentsBack = createRoute({
  getParentRoute: () => programme,
  path: 'comments-back',
  validateSearch: (search) => z.object({ jobs: z.string().optional() }).parse(search),
  loader: ({ params: { programme: id } }) => ({
    crumb: [
      { label: 'Papers', href: places.papers(id) },
      { label: 'Comments that came back', href: places.commentsBack(id, []) },
    ],
  }),
  component: () => {
    const { jobs = '' } = commentsBack.useSearch()
    const all = jobs.split(',').filter((job) => job !== '')
    return <CommentsScreen key={jobs} programme={commentsBack.useParams().programme} jobs={all} />
  },
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
      PapersScreen.preload?.(),
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
const paperHistory = createRoute({
  getParentRoute: () => paper,
  path: 'history',
  validateSearch: (search) => compared.parse(search),
  loader: async ({ params: { programme: id, paper: paperId } }) => {
    await Promise.all([HistoryScreen.preload?.(), momentsOf({ programme: id, list: 'papers', id: paperId })])
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

export const paperRoutes = papers.addChildren([
  paperList,
  paper.addChildren([paperPrinted, paperWriting, paperHistory]),
])
