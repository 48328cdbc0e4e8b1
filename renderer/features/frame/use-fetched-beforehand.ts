import { useEffect } from 'react'
import type { ListName } from '../../../shared/api.ts'
import { queryClient } from '../../api/queries.ts'
import { MeetingScreen, PapersScreen } from '../../routes/later-screens.ts'
import { registerQueries } from '../registers/register-queries.ts'

/** The longest first: they take the longest to come. */
const lists: ListName[] = ['papers', 'actions', 'updates', 'decisions', 'keyDates', 'people']

/** Once a programme is in sight its lists and the screens most gone to are fetched while nothing else is going on, so that they are there when asked for. */
export function useFetchedBeforehand(programme: string | undefined): void {
  useEffect(() => {
    if (programme === undefined) return
    let isElsewhere = false
    const fetchAll = async () => {
      await whenIdle()
      if (isElsewhere) return
      // Where their code cannot be had, whoever goes there is told.
      await Promise.allSettled([MeetingScreen.preload?.(), PapersScreen.preload?.()])
      await queryClient.prefetchQuery(registerQueries.options(programme))
      for (const list of lists) {
        await whenIdle()
        if (isElsewhere) return
        await queryClient.prefetchQuery(registerQueries.list(programme, list))
      }
    }
    void fetchAll()
    return () => {
      isElsewhere = true
    }
  }, [programme])
}

/** Safari has no such call: there a while will do. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 300)
  })
