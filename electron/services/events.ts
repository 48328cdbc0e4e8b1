import type { ServerEvent } from '../../shared/api.ts'

export interface Events {
  publish(event: ServerEvent): void
  /** Hears every event from now on, and first those for the page that nobody has heard yet. */
  listen(hear: (event: ServerEvent) => void): () => void
  /** Ends every stream: `onClose` of each listener's stream is called once. */
  onClose(end: () => void): () => void
  close(): void
}

const maxWaiting = 50

/** Menu commands and files to open wait for a page that listens; the rest a page reads anew when it comes. */
export function createEvents(): Events {
  const listeners = new Set<(event: ServerEvent) => void>()
  const ends = new Set<() => void>()
  let waiting: ServerEvent[] = []
  return {
    publish(event) {
      if (listeners.size === 0 && (event.type === 'menu' || event.type === 'open'))
        waiting = [...waiting, event].slice(-maxWaiting)
      for (const hear of listeners) hear(event)
    },
    listen(hear) {
      listeners.add(hear)
      const missed = waiting
      waiting = []
      for (const event of missed) hear(event)
      return () => listeners.delete(hear)
    },
    onClose(end) {
      ends.add(end)
      return () => ends.delete(end)
    },
    close() {
      for (const end of [...ends]) end()
      ends.clear()
      listeners.clear()
    },
  }
}
