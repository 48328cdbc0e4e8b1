import { Outlet, useLocation, useMatches, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { go } from '../../go.ts'
import { Toasts } from '../../ui/toast.tsx'
import { TakeInBriefcase } from '../briefcases/take-in-briefcase.tsx'
import { FileDrop } from '../home/file-drop.tsx'
import { NewProgramme } from '../home/new-programme.tsx'
import { OpenFile } from '../home/open-file.tsx'
import { JobTray } from '../jobs/job-tray.tsx'
import { crumbsOf } from './crumbs.ts'
import { KeysSheet } from './keys-sheet.tsx'
import { closeOverlay, overlay } from './overlay.ts'
import { Palette } from './palette.tsx'
import { placeOf } from './place-of.ts'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useEvents } from './use-events.ts'
import { useFetchedBeforehand } from './use-fetched-beforehand.ts'
import { useKeys } from './use-keys.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import './frame.css'

/** Everything around the screens: rail, bar, keys, what lies over them, what runs beside them. */
export const Frame = () => {
  const crumbs = crumbsOf(useMatches())
  const { pathname } = useLocation()
  const { programme } = placeOf(pathname)
  const above = crumbs.at(-2)
  const shown = overlay.use()
  const main = useRef<HTMLElement>(null)

  useEvents(programme)
  useFetchedBeforehand(programme)
  useLeaveGuard()
  useKeys(programme, above && (() => go(above.href)))
  useTitle(crumbs.map(({ label }) => label))
  useFocusOnArrival(main, useScreenInSight())

  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <Rail programme={programme} crumbs={crumbs} />
      <div className="desk">
        <TopBar crumbs={crumbs} programme={programme} />
        <main className="page" id="page" ref={main} tabIndex={-1} data-scroll-restoration-id="page">
          <div className="column">
            <Outlet />
          </div>
        </main>
      </div>
      <JobTray />
      <Toasts />
      <FileDrop />
      <TakeInBriefcase />
      {shown === 'palette' && <Palette programme={programme} onClose={closeOverlay} />}
      {shown === 'keys' && <KeysSheet programme={programme} onClose={closeOverlay} />}
      {shown === 'new' && <NewProgramme onClose={closeOverlay} />}
      {shown === 'open' && <OpenFile onClose={closeOverlay} />}
    </div>
  )
}

function useTitle(labels: string[]): void {
  const title = [...labels.toReversed(), 'Sederunt'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The screen that has been rendered: a move is under way before that. */
const useScreenInSight = () =>
  useRouterState({
    select: ({ resolvedLocation, location }) => placeOf((resolvedLocation ?? location).pathname).screen,
  })

/** After a move to another screen its heading has the focus, so that keys and readers go on from there. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>, screen: string): void {
  const last = useRef(screen)
  useEffect(() => {
    if (last.current === screen) return
    last.current = screen
    const heading = main.current?.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    ;(heading ?? main.current)?.focus({ preventScroll: true })
  }, [main, screen])
}
