import { startTransition, useEffect, useState } from 'react'

/** How many of `total` may be shown now: the first few at once, then more whenever the window has nothing else to do. */
export function useInTurn(total: number, atOnce: number): number {
  const [shown, setShown] = useState(atOnce)
  useEffect(() => {
    if (shown >= total) return
    const next = () => startTransition(() => setShown((now) => now + 1))
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = globalThis.setTimeout(next, 16)
      return () => globalThis.clearTimeout(timer)
    }
    const handle = window.requestIdleCallback(next, { timeout: 200 })
    return () => window.cancelIdleCallback(handle)
  }, [shown, total])
  return shown
}
