import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable, Transform } from 'node:stream'

interface Terms {
  origin: string
  maxBody: number
}

/** Why a request is aborted whose body turned out longer than it may be; the host answers 413. */
export const bodyTooLong = new Error('the body is longer than the host takes')

/**
 * The Fetch API's request for Node's: its body flows as it arrives, and its signal says when the browser has gone.
 * The cookie stays with the host: the engine has no use for the secret.
 */
export function requestFrom(incoming: IncomingMessage, outgoing: ServerResponse, terms: Terms): Request {
  const gone = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort()
  })
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    if (name !== 'cookie') for (const value of values ?? []) headers.append(name, value)
  }
  const method = incoming.method ?? 'GET'
  const reads = method === 'GET' || method === 'HEAD'
  return new Request(`${terms.origin}${incoming.url}`, {
    method,
    headers,
    signal: gone.signal,
    ...(reads ? {} : { body: bodyOf(incoming, terms.maxBody, gone), duplex: 'half' }),
  })
}

/** The bytes as they come, until they are more than `maxBody`: a chunked body announces no length. */
function bodyOf(
  incoming: IncomingMessage,
  maxBody: number,
  gone: AbortController,
): ReadableStream<Uint8Array> {
  let taken = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      taken += chunk.length
      if (taken <= maxBody) return next(null, chunk)
      gone.abort(bodyTooLong)
      next(bodyTooLong)
    },
  })
  incoming.on('error', (error) => counted.destroy(error))
  incoming.on('close', () => incoming.complete || counted.destroy(new Error('the browser has gone')))
  return Readable.toWeb(incoming.pipe(counted)) as ReadableStream<Uint8Array> // Node types it without its chunks
}
