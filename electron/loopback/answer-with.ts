import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Engine } from '../engine-types.ts'
import { bodyTooLong } from './request-from.ts'

/** Asks the engine and writes what it answers, chunk by chunk and no faster than the browser reads. */
export async function answerWith(
  engine: Pick<Engine, 'fetch'>,
  request: Request,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await ask(engine, request)
  try {
    await write(response, request.method, outgoing)
  } catch {
    // The browser has gone, or the engine's stream broke off: either way the connection is the only witness.
    outgoing.destroy()
  }
}

async function ask(engine: Pick<Engine, 'fetch'>, request: Request): Promise<Response> {
  const response = await Promise.try(() => engine.fetch(request)).catch(
    () => new Response('Sederunt could not answer.\n', { status: 500 }),
  )
  if (request.signal.reason !== bodyTooLong) return response
  await response.body?.cancel()
  return new Response('This is more than Sederunt takes at once.\n', {
    status: 413,
    headers: { Connection: 'close' },
  })
}

async function write(response: Response, method: string, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (!outgoing.hasHeader('referrer-policy')) outgoing.setHeader('referrer-policy', 'no-referrer')
  outgoing.setHeader('cross-origin-resource-policy', 'same-origin')
  if (response.body === null || method === 'HEAD') {
    await response.body?.cancel()
    outgoing.end()
    return
  }
  // An event stream says nothing at first, and the browser waits for its headers.
  outgoing.flushHeaders()
  await pipeline(Readable.fromWeb(response.body as NodeStream), outgoing) // the same stream, typed twice
}
