import { useEffect, useRef } from 'react'
import { openEventStream } from '../../api/event-stream.ts'
import { programmeChanged, queryClient } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { findWaiting, heardOfBrought } from '../briefcases/taking.ts'
import { copiedIn } from '../home/copied-in.ts'
import { findOwnWork, heardOfJob } from '../jobs/tray.ts'
import { runCommand } from './commands.ts'

/** Hears the engine: what changed, how far the work is, what the menu asks for, which file was opened from outside. */
export function useEvents(programme: string | undefined): void {
  const here = useRef(programme)
  here.current = programme

  useEffect(() => {
    const refresh = () => {
      findOwnWork().catch(() => {
        // The screens say it themselves when the engine does not answer.
      })
    }
    refresh()
    findWaiting().catch(() => {
      // As above.
    })
    return openEventStream(
      (event) => {
        if (event.type === 'job') heardOfJob(event.job)
        else if (event.type === 'changed') programmeChanged(event.programme)
        else if (event.type === 'menu') runCommand(event.command, here.current)
        else if (event.type === 'brought') heardOfBrought(event.brought)
        else {
          programmeChanged(event.programme)
          go(places.programme(event.programme))
          copiedIn(event.programme)
        }
      },
      () => {
        queryClient.invalidateQueries()
        refresh()
      },
    )
  }, [])
}
