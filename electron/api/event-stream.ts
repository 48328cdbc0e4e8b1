import type { ServerEvent } from '../../shared/api.ts'
import type { Events } from '../services/events.ts'

const heartbeatMs = 15_000
/** Unread events after which a page is taken to have gone: a custom scheme does not tell when it has. */
const maxUnread = 256

/** Server-sent events, each `data:` one ServerEvent as JSON, with a comment now and then so that a dead stream is noticed. */
export function eventStream(events: Events, signal: AbortSignal): Response {
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          stop()
          try {
            controller.close()
          } catch {
            // The reader has closed it already.
          }
        }
        const say = (words: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return end()
          controller.enqueue(encoder.encode(words))
        }
        const beat = setInterval(() => say(': still here\n\n'), heartbeatMs)
        beat.unref()
        let deafen = () => {}
        const forget = events.onClose(end)
        stop = () => {
          clearInterval(beat)
          deafen()
          forget()
          signal.removeEventListener('abort', end)
        }
        signal.addEventListener('abort', end)
        say('retry: 1000\n\n')
        deafen = events.listen((event: ServerEvent) => say(`data: ${JSON.stringify(event)}\n\n`))
      },
      cancel: () => stop(),
    },
    { highWaterMark: maxUnread },
  )
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
