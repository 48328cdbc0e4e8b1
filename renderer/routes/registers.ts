import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import type { ListName } from '../../shared/api.ts'
import { queryClient } from '../api/queries.ts'
import { houseStyleQuery } from '../features/house-style/house-style-query.ts'
import { registerQueries } from '../features/registers/register-queries.ts'
import { places, type Register } from '../places.ts'
import { params } from './params.ts'
import { programme } from './top.tsx'

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
export const registers = [
  register(
    'updates',
    'Updates',
    ['updates'],
    lazyRouteComponent(() => import('../features/updates/updates-screen.tsx'), 'UpdatesScreen'),
  ),
  register(
    'actions',
    'Actions',
    ['actions'],
    lazyRouteComponent(() => import('../features/actions/actions-screen.tsx'), 'ActionsScreen'),
  ),
  register(
    'decisions',
    'Decisions',
    ['decisions'],
    lazyRouteComponent(() => import('../features/decisions/decisions-screen.tsx'), 'DecisionsScreen'),
  ),
  register(
    'key-dates',
    'Key dates',
    ['keyDates'],
    lazyRouteComponent(() => import('../features/key-dates/key-dates-screen.tsx'), 'KeyDatesScreen'),
  ),
  register(
    'people',
    'People',
    ['people'],
    lazyRouteComponent(() => import('../features/people/people-screen.tsx'), 'PeopleScreen'),
  ),
  register(
    'organisations',
    'Organisations',
    ['organisations'],
    lazyRouteComponent(() => import('../features/people/organisations-screen.tsx'), 'OrganisationsScreen'),
  ),
  register(
    'publications',
    'Publications',
    ['publications'],
    lazyRouteComponent(
      () => import('../features/publications/publications-screen.tsx'),
      'PublicationsScreen',
    ),
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
  component: lazyRouteComponent(() => import('../features/groups/groups-screen.tsx'), 'GroupsScreen'),
})
const group = createRoute({
  getParentRoute: () => groups,
  path: '$group',
  params: params('group'),
  loader: async ({ params: { programme: id, group: groupId } }) => {
    const [{ rows }] = await Promise.all([
      queryClient.ensureQueryData(registerQueries.list(id, 'groups')),
      // The screen comes whole, so that its heading keeps the focus.
      queryClient.ensureQueryData(houseStyleQuery({ programme: id, group: groupId })),
    ])
    const { shortName, name } = rows.find((row) => row.id === groupId)?.record ?? { name: groupId }
    return { crumb: { label: shortName ?? name ?? groupId, href: places.group(id, groupId) } }
  },
  component: lazyRouteComponent(() => import('../features/groups/group-screen.tsx'), 'GroupScreen'),
})

export const groupRoutes = groups.addChildren([groupList, group])
