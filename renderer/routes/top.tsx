import { createRootRoute, createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { day } from '../../shared/records/basics.ts'
import { queries, queryClient } from '../api/queries.ts'
import { FileScreen } from '../features/file/file-screen.tsx'
import { Frame } from '../features/frame/frame.tsx'
import { Problem } from '../features/frame/problem.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { ImportScreen } from '../features/home/import-screen.tsx'
import { houseStyleQuery } from '../features/house-style/house-style-query.ts'
import { ProgrammeScreen } from '../features/programme/programme-screen.tsx'
import { idFromPart, places } from '../places.ts'
import { params } from './params.ts'

export const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: () => (
    <Problem error={new AppError('not-found', { what: 'screen', id: window.location.pathname })} />
  ),
})

export const top = createRoute({
  getParentRoute: () => rootRoute,
  id: 'top',
  loader: () => ({ crumb: { label: 'Programmes', href: places.home } }),
})

export const home = createRoute({
  getParentRoute: () => top,
  path: '/',
  loader: () => queryClient.ensureQueryData(queries.programmes()),
  component: HomeScreen,
})

export const importing = createRoute({
  getParentRoute: () => top,
  path: 'import/$job',
  validateSearch: (search) => z.object({ file: z.string().optional() }).parse(search),
  loader: () => ({ crumb: { label: 'File from outside', href: '' } }),
  component: () => {
    const { job } = importing.useParams()
    return <ImportScreen job={idFromPart(job)} file={importing.useSearch().file ?? 'A file from outside'} />
  },
})

export const programme = createRoute({
  getParentRoute: () => top,
  path: 'p/$programme',
  params: params('programme'),
  loader: async ({ params: { programme: id } }) => {
    const page = await queryClient.ensureQueryData(queries.programme(id))
    return { crumb: { label: page.programme.shortName ?? page.programme.name, href: places.programme(id) } }
  },
})

export const programmeHome = createRoute({
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

export const file = createRoute({
  getParentRoute: () => programme,
  path: 'file',
  loader: async ({ params: { programme: id } }) => {
    await Promise.all([
      queryClient.ensureQueryData(queries.backups(id)),
      queryClient.ensureQueryData(houseStyleQuery({ programme: id })),
    ])
    return { crumb: { label: 'File and backups', href: places.file(id) } }
  },
  component: () => <FileScreen programme={file.useParams().programme} />,
})
