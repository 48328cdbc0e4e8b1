import type { ServerEvent } from '../../shared/api.ts'
import { watch } from '../watch.ts'

const secondTry = 3000

/** Whether the engine is there: what it does not hear is not saved. */
export const isConnected = watch(true)

/** The engine's one stream of events; opens it again when it breaks. Returns how to close it. */
export function openEventStream(heard: (event: ServerEvent) => void, reopened: () => void): () => void {
  let source: EventSource | undefined
  let timer: number | undefined
  let wasOpen = false

  function open() {
    source = new EventSource('/api/events')
    source.onopen = () => {
      isConnected.set(true)
      if (wasOpen) reopened()
      wasOpen = true
    }
    source.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as ServerEvent) // the contract's own
    source.onerror = () => {
      isConnected.set(false)
      // The browser tries again by itself, except where it was refused.
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, secondTry)
    }
  }
  open()
  return () => {
    window.clearTimeout(timer)
    source?.close()
  }
}
