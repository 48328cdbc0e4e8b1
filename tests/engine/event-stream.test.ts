import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eventStream } from '../../electron/api/event-stream.ts'
import { createEvents, type Events } from '../../electron/services/events.ts'

let events: Events
beforeEach(() => {
  events = createEvents()
})
afterEach(() => vi.useRealTimers())

const open = (signal = new AbortController().signal) => {
  const reader = eventStream(events, signal).body?.pipeThrough(new TextDecoderStream()).getReader()
  return async () => (await reader?.read())?.value
}

describe('the stream of events', () => {
  test('begins at once and tells each event as JSON', async () => {
    const next = open()
    expect(await next()).toBe('retry: 1000\n\n')
    events.publish({ type: 'changed', programme: 'cpip' })
    expect(await next()).toBe('data: {"type":"changed","programme":"cpip"}\n\n')
  })

  test('keeps what the menu and the shell said until somebody listens, and tells it once', async () => {
    events.publish({ type: 'changed', programme: 'cpip' })
    events.publish({ type: 'open', programme: 'cpip' })
    events.publish({ type: 'menu', command: 'new-programme' })
    const next = open()
    await next()
    expect(await next()).toBe('data: {"type":"open","programme":"cpip"}\n\n')
    expect(await next()).toBe('data: {"type":"menu","command":"new-programme"}\n\n')
    const second = open()
    await second()
    events.publish({ type: 'changed', programme: 'eag' })
    expect(await second()).toBe('data: {"type":"changed","programme":"eag"}\n\n')
  })

  test('says now and then that it is still there', async () => {
    vi.useFakeTimers()
    const next = open()
    await next()
    vi.advanceTimersByTime(15_000)
    expect(await next()).toBe(': still here\n\n')
  })

  test('ends when the page goes away, and when the engine closes', async () => {
    const gone = new AbortController()
    const next = open(gone.signal)
    await next()
    gone.abort()
    expect(await next()).toBeUndefined()
    const other = open()
    await other()
    events.close()
    expect(await other()).toBeUndefined()
  })

  test('gives up a page that reads nothing any more', () => {
    eventStream(events, new AbortController().signal)
    for (let n = 0; n < 300; n++) events.publish({ type: 'changed', programme: 'cpip' })
    events.publish({ type: 'open', programme: 'late' })
    const missed: string[] = []
    events.listen((event) => missed.push(event.type))
    expect(missed).toEqual(['open'])
  })
})
