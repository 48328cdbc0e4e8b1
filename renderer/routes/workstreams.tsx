import { createRoute } from '@tanstack/react-router'
import { queries, queryClient } from '../api/queries.ts'
import { WorkstreamsScreen } from '../features/workstreams/workstreams-screen.tsx'
import { places } from '../places.ts'
import { namesOf } from './beforehand.ts'
import { params } from './params.ts'
import { programme } from './top.tsx'

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

export const workstreamRoutes = workstreams.addChildren([workstreamList, workstream])
