import { createRoute } from '@tanstack/react-router'
import { UpdateWriting } from '../features/writing/update-writing.tsx'
import { places } from '../places.ts'
import { textAndNames } from './beforehand.ts'
import { compared, momentsOf } from './history.ts'
import { HistoryScreen } from './later-screens.ts'
import { params } from './params.ts'
import { programme } from './top.tsx'

const updateCrumbs = (id: string, update: string) => [
  { label: 'Updates', href: places.register(id, 'updates') },
  { label: 'Write', href: places.writeUpdate(id, update) },
]
export const updateHistory = createRoute({
  getParentRoute: () => programme,
  path: 'updates/$update/history',
  params: params('update'),
  validateSearch: (search) => compared.parse(search),
  loader: async ({ params: { programme: id, update } }) => {
    await Promise.all([HistoryScreen.preload?.(), momentsOf({ programme: id, list: 'updates', id: update })])
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
export const updateWriting = createRoute({
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
