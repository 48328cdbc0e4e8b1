import { watch } from '../../watch.ts'

/** What lies over the screen now: one thing at a time. */
export const overlay = watch<'palette' | 'keys' | 'new' | 'open' | null>(null)

export const closeOverlay = () => overlay.set(null)
