import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPlainPath } from './plain-path.ts'

interface Terms {
  key: string
  port: number
  maxBody: number
}

type Verdict = { pass: true } | { pass: false; answer: (outgoing: ServerResponse) => void }

/**
 * Lets a request through that the window itself made: to this very host and port, from no other site, with the
 * launch's secret. Whoever brings the key in the address gets the cookie and the same address without it.
 */
export function guard(incoming: IncomingMessage, { key, port, maxBody }: Terms): Verdict {
  const { headers, method = '', url = '' } = incoming
  const host = `127.0.0.1:${port}`
  const reads = method === 'GET' || method === 'HEAD'
  const [path = '', ...rest] = url.split('?')

  if (!isOnly(incoming, 'host', host)) return refuse('This address is not the one that Sederunt serves.')
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'none' && site !== 'same-origin')
    return refuse('Sederunt answers its own page alone.')
  const fromItself = isOnly(incoming, 'origin', `http://${host}`)
  if (reads ? headers.origin !== undefined && !fromItself : !fromItself)
    return refuse('Sederunt answers its own page alone.')
  if (!isPlainPath(path)) return refuse('This path is not one that Sederunt serves.')

  const query = new URLSearchParams(rest.join('?'))
  const keys = query.getAll('key')
  if (reads && keys.length > 0) {
    if (keys.length > 1 || !isSecret(keys[0], key)) return refuse(noKey)
    query.delete('key')
    return welcome(`${path}${query.size > 0 ? `?${query}` : ''}`, `${cookieName(port)}=${key}`)
  }
  if (!cookies(headers.cookie, cookieName(port)).some((cookie) => isSecret(cookie, key))) return refuse(noKey)

  if (reads && hasBody(incoming)) return refuse('A request to read has no body.', 400)
  if (Number(headers['content-length'] ?? 0) > maxBody)
    return refuse('This is more than Sederunt takes at once.', 413)
  return { pass: true }
}

const noKey = 'Open Sederunt by the address that it printed when it started.'

/** Cookies do not know ports, so each launch's has a name of its own. */
const cookieName = (port: number) => `sederunt-${port}`

/** Whether the header is there once and says exactly this; Node keeps only the first of some that are repeated. */
function isOnly(incoming: IncomingMessage, name: string, value: string): boolean {
  const given = incoming.headersDistinct[name] ?? []
  return given.length === 1 && given[0] === value
}

/** Compares in the same time wherever they differ. */
function isSecret(given: string | undefined, key: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given ?? ''), digest(key))
}

function cookies(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .flatMap(([given, value]) => (given === name && value !== undefined ? [value] : []))
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

function refuse(reason: string, status = 403): Verdict {
  return {
    pass: false,
    answer: (outgoing) =>
      outgoing
        .writeHead(status, {
          'Content-Type': 'text/plain; charset=utf-8',
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
          // What follows of a refused request is not read.
          Connection: 'close',
        })
        .end(`${reason}\n`),
  }
}

function welcome(location: string, cookie: string): Verdict {
  return {
    pass: false,
    answer: (outgoing) =>
      outgoing
        .writeHead(303, {
          Location: location,
          'Set-Cookie': `${cookie}; Path=/; HttpOnly; SameSite=Strict`,
          'Cache-Control': 'no-store',
          'Referrer-Policy': 'no-referrer',
        })
        .end(),
  }
}
