import type { Brought } from '../../../shared/api.ts'

type Listener = (brought: Brought) => void
const listeners = new Set<Listener>()

/** A briefcase or a notes file was opened from outside. */
export const heardOfBrought = (brought: Brought): void => {
  for (const listener of listeners) listener(brought)
}

export function onBrought(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
