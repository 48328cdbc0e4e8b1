import { useEffect } from 'react'
import { keptHere, saving } from '../../api/saving.ts'

/** The browser asks before the page is closed, but only while that would lose something. */
export function useLeaveGuard(): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (saving.get().underWay > keptHere.get()) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [])
}
