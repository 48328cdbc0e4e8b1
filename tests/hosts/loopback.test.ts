import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../electron/engine-types.ts'
import { type LoopbackHost, serveLoopback } from '../../electron/loopback.ts'
import { head, rawRequest } from './raw-request.ts'

type Answer = Engine['fetch']

const seen: Request[] = []
let answer: Answer
let host: LoopbackHost
let port: number
let key: string

beforeEach(async () => {
  seen.length = 0
  answer = () => new Response('the page', { headers: { 'Content-Type': 'text/html' } })
  host = await serveLoopback(
    {
      fetch: (request) => {
        seen.push(request)
        return answer(request)
      },
    },
    { maxBody: 200_000 },
  )
  const url = new URL(host.url)
  port = Number(url.port)
  key = url.searchParams.get('key') ?? ''
})

afterEach(() => host.close())

const ownHost = () => `Host: 127.0.0.1:${port}`
const ownOrigin = () => `Origin: http://127.0.0.1:${port}`
const cookie = () => `Cookie: sederunt-${port}=${key}`
const get = (path: string, ...headers: string[]) =>
  rawRequest(port, head(`GET ${path}`, ownHost(), cookie(), ...headers))

describe('the secret', () => {
  it('is exchanged for a cookie of this port, and the address loses it', async () => {
    const { status, head: answered } = await rawRequest(port, head(`GET /?key=${key}`, ownHost()))
    expect(status).toBe(303)
    expect(answered).toContain('\r\nLocation: /\r\n')
    expect(answered).toContain(
      `\r\nSet-Cookie: sederunt-${port}=${key}; Path=/; HttpOnly; SameSite=Strict\r\n`,
    )
    expect(seen).toHaveLength(0)
  })

  it('may be used again, on any page, and leaves the rest of the address', async () => {
    await rawRequest(port, head(`GET /?key=${key}`, ownHost()))
    const { status, head: answered } = await rawRequest(port, head(`GET /p/1?a=b&key=${key}&c=d`, ownHost()))
    expect(status).toBe(303)
    expect(answered).toContain('\r\nLocation: /p/1?a=b&c=d\r\n')
  })

  it('lets the cookie in, and keeps it from the engine', async () => {
    const { status, body } = await get('/')
    expect(status).toBe(200)
    expect(body).toContain('the page')
    expect(seen[0]?.headers.has('cookie')).toBe(false)
    expect(seen[0]?.url).toBe(`http://127.0.0.1:${port}/`)
  })

  it('is another at every launch, and long', async () => {
    const other = await serveLoopback({ fetch: () => new Response() })
    const otherKey = new URL(other.url).searchParams.get('key') ?? ''
    await other.close()
    expect(otherKey).not.toBe(key)
    expect(Buffer.from(key, 'base64url')).toHaveLength(32)
  })

  it.each([
    ['nothing at all', () => head('GET /', ownHost())],
    ['a wrong key', () => head(`GET /?key=${key.slice(0, -1)}_`, ownHost())],
    ['an empty key', () => head('GET /?key=', ownHost())],
    ['the key twice', () => head(`GET /?key=${key}&key=${key}`, ownHost())],
    ['a wrong key beside the cookie', () => head('GET /?key=wrong', ownHost(), cookie())],
    ['a wrong cookie', () => head('GET /', ownHost(), `Cookie: sederunt-${port}=${key.toUpperCase()}`)],
    ['a longer cookie', () => head('GET /', ownHost(), `Cookie: sederunt-${port}=${key}${key}`)],
    ["another port's cookie", () => head('GET /', ownHost(), `Cookie: sederunt-${port + 1}=${key}`)],
    ['an empty cookie', () => head('GET /', ownHost(), `Cookie: sederunt-${port}=`)],
    ['the key as a header', () => head('GET /', ownHost(), `Authorization: Bearer ${key}`)],
    ['the key on a write', () => head(`POST /?key=${key}`, ownHost(), ownOrigin(), 'Content-Length: 0')],
  ])('refuses %s', async (_what, request) => {
    expect(await rawRequest(port, request())).toMatchObject({ status: 403 })
    expect(seen).toHaveLength(0)
  })
})

describe('the host', () => {
  it.each([
    ['a name', () => ['Host: localhost:PORT']],
    ['a name that was rebound', () => ['Host: evil.example:PORT']],
    ['no port', () => ['Host: 127.0.0.1']],
    ['another port', () => ['Host: 127.0.0.1:1']],
    ['another way to write it', () => ['Host: 127.1:PORT']],
    ['two of them', () => ['Host: 127.0.0.1:PORT', 'Host: evil.example']],
    ['a user', () => ['Host: x@127.0.0.1:PORT']],
    ['an empty one', () => ['Host:']],
  ])('refuses %s', async (_what, lines) => {
    const hosts = lines().map((line) => line.replace('PORT', String(port)))
    const { status } = await rawRequest(port, head('GET /', ...hosts, cookie()))
    expect([400, 403]).toContain(status)
    expect(seen).toHaveLength(0)
  })

  it('refuses a request without one', async () => {
    expect(await rawRequest(port, head('GET /', cookie()))).toMatchObject({ status: 400 })
    expect(await rawRequest(port, `GET / HTTP/1.0\r\n${cookie()}\r\n\r\n`)).toMatchObject({ status: 403 })
    expect(seen).toHaveLength(0)
  })

  it('refuses an address that names another host in the request line', async () => {
    expect(await get(`http://evil.example/`)).toMatchObject({ status: 403 })
    expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 403 })
    expect(await get('//evil.example/')).toMatchObject({ status: 403 })
    expect(seen).toHaveLength(0)
  })

  it('listens on 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address)
    for (const address of [...others, '127.0.0.2', '::1']) {
      const reached = await new Promise((resolve) => {
        const socket = connect({ port, host: address, timeout: 2000 })
        const end = (result: boolean) => () => {
          socket.destroy()
          resolve(result)
        }
        socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false))
      })
      expect(reached, address).toBe(false)
    }
  })
})

describe('another site', () => {
  it.each(['cross-site', 'same-site', 'cross-site, same-origin', 'SAME-ORIGIN', ''])(
    'is refused where Sec-Fetch-Site says "%s"',
    async (site) => {
      expect(await get('/', `Sec-Fetch-Site: ${site}`)).toMatchObject({ status: 403 })
      expect(
        await rawRequest(port, head(`GET /?key=${key}`, ownHost(), `Sec-Fetch-Site: ${site}`)),
      ).toMatchObject({
        status: 403,
      })
    },
  )

  it.each(['same-origin', 'none'])('is not meant by "%s"', async (site) => {
    expect(await get('/', `Sec-Fetch-Site: ${site}`)).toMatchObject({ status: 200 })
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'])(
    'cannot %s: the exact origin is asked for',
    async (method) => {
      const write = (...headers: string[]) =>
        rawRequest(port, head(`${method} /api/x`, ownHost(), cookie(), 'Content-Length: 0', ...headers))
      for (const origin of [
        'Origin: http://evil.example',
        'Origin: null',
        'Origin:',
        `Origin: http://127.0.0.1:${port + 1}`,
        `Origin: http://127.0.0.1:${port}.evil.example`,
        `Origin: https://127.0.0.1:${port}`,
        `Origin: http://localhost:${port}`,
        `Origin: http://127.0.0.1:${port}/`,
      ]) {
        expect(await write(origin), origin).toMatchObject({ status: 403 })
      }
      expect(await write(), 'no origin').toMatchObject({ status: 403 })
      expect(await write(ownOrigin(), 'Origin: http://evil.example'), 'two origins').toMatchObject({
        status: 403,
      })
      expect(seen).toHaveLength(0)
      expect(await write(ownOrigin())).toMatchObject({ status: 200 })
    },
  )

  it('cannot read either, where its origin is known', async () => {
    expect(await get('/', 'Origin: http://evil.example')).toMatchObject({ status: 403 })
    expect(await get('/', ownOrigin())).toMatchObject({ status: 200 })
  })

  it('gets no tunnel', async () => {
    expect((await rawRequest(port, head('CONNECT 127.0.0.1:22', ownHost(), cookie()))).status).toBe(0)
    expect(seen).toHaveLength(0)
  })
})

describe('the path', () => {
  it.each([
    '/../etc/passwd',
    '/..',
    '/assets/..',
    '/assets/../../x',
    '/./x',
    '/%2e%2e/x',
    '/%2E%2e/x',
    '/.%2e/x',
    '/%2e./x',
    '/..%2fx',
    '/..%2Fx',
    '/%2e%2e%2fx',
    '/..\\x',
    '/..%5cx',
    '/%2e%2e%5Cx',
    '/%252e%252e/x',
    '/%25252e%25252e/x',
    '/%c0%ae%c0%ae/x',
    '/%e0%80%ae%e0%80%ae/x',
    '/%u002e%u002e/x',
    '/%uff0e%uff0e/x',
    '/%ef%bc%8e%ef%bc%8e/x',
    '/%e2%80%a4%e2%80%a4/x',
    '/%e2%80%a5/x',
    '/..%ef%bc%8fx',
    '/..;/x',
    '/..%3b/x',
    '/..%20/x',
    '/...%20/x',
    '/.../x',
    '/..%00/x',
    '/x%00.html',
    '/..%0d%0aX:%20y',
    '/%',
    '/%zz',
    '/a//b',
    '/C:\\windows',
  ])('%s is refused', async (path) => {
    expect([400, 403]).toContain((await get(path)).status)
    expect(seen).toHaveLength(0)
  })

  it.each([
    '/',
    '/assets/index-Bx_1.js',
    '/api/programmes/a..b/x.y',
    '/.well-known/x',
    '/p/Caf%C3%A9%20au%20lait',
  ])('%s is let through as it is', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200 })
    expect(new URL(seen[0]?.url ?? '').pathname).toBe(path)
  })

  it('may have dots in the words that are looked for', async () => {
    expect(await get('/api/search?q=../..')).toMatchObject({ status: 200 })
    expect(new URL(seen[0]?.url ?? '').searchParams.get('q')).toBe('../..')
  })
})

describe('what passes', () => {
  const open = async (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      ...init,
      headers: {
        cookie: `sederunt-${port}=${key}`,
        origin: `http://127.0.0.1:${port}`,
        ...(init.headers as Record<string, string> | undefined), // these tests give plain objects
      },
    })

  it('carries status, headers and several cookies', async () => {
    answer = () => {
      const headers = new Headers({ 'X-One': '1' })
      headers.append('Set-Cookie', 'a=1')
      headers.append('Set-Cookie', 'b=2')
      return new Response(null, { status: 204, headers })
    }
    const response = await open('/')
    expect(response.status).toBe(204)
    expect(response.headers.get('x-one')).toBe('1')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('answers HEAD without a body', async () => {
    const { status, body } = await rawRequest(port, head('HEAD /', ownHost(), cookie()))
    expect({ status, body }).toEqual({ status: 200, body: '' })
  })

  it('streams an answer as it is made', async () => {
    let push: (text: string) => void = () => {}
    answer = () => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const writer = writable.getWriter()
      push = (text) => void writer.write(new TextEncoder().encode(text))
      return new Response(readable, { headers: { 'Content-Type': 'text/event-stream' } })
    }
    const response = await open('/api/events')
    const reader = response.body?.getReader()
    for (const text of ['data: one\n\n', 'data: two\n\n']) {
      push(text)
      const chunk = await reader?.read()
      expect(new TextDecoder().decode(chunk?.value)).toBe(text)
    }
    await reader?.cancel()
  })

  it('streams a body as it comes, without waiting for its end', async () => {
    const firstSeen = Promise.withResolvers<string>()
    answer = async (request) => {
      const reader = request.body?.getReader()
      const first = await reader?.read()
      firstSeen.resolve(new TextDecoder().decode(first?.value as Uint8Array)) // the first chunk is always there here
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read());
      return new Response('all read')
    }
    const socket = connect(port, '127.0.0.1')
    socket.write(
      head('POST /api/x', ownHost(), cookie(), ownOrigin(), 'Transfer-Encoding: chunked').replace(
        'Connection: close',
        'X: y',
      ),
    )
    socket.write('5\r\nfirst\r\n')
    expect(await firstSeen.promise).toBe('first')
    const answered = new Promise<string>((resolve) => socket.on('data', (bytes) => resolve(String(bytes))))
    socket.write('4\r\nlast\r\n0\r\n\r\n')
    expect(await answered).toContain('200 OK')
    socket.destroy()
  })

  it('brings a body of many chunks back whole', async () => {
    answer = async (request) => new Response(await request.arrayBuffer())
    const bytes = new Uint8Array(200_000).map((_, at) => at % 251)
    const response = await open('/api/x', { method: 'PUT', body: bytes })
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), Buffer.from(bytes))).toBe(0)
  })

  it('tells the engine when the browser has gone', async () => {
    const aborted = Promise.withResolvers<void>()
    const started = Promise.withResolvers<void>()
    answer = (request) => {
      request.signal.addEventListener('abort', () => aborted.resolve())
      started.resolve()
      return new Promise(() => {})
    }
    const leave = new AbortController()
    const asked = open('/api/x', { signal: leave.signal })
    await started.promise
    leave.abort()
    await expect(asked).rejects.toThrow()
    await aborted.promise
  })

  it('ends the stream of an answer that nobody reads any longer', async () => {
    const cancelled = Promise.withResolvers<void>()
    answer = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('one')),
          cancel: () => cancelled.resolve(),
        }),
      )
    const response = await open('/')
    await response.body?.cancel()
    await cancelled.promise
  })

  it('says nothing of an error inside', async () => {
    answer = () => {
      throw new Error('SQLITE_CORRUPT at /home/morag/x.sederunt')
    }
    const response = await open('/')
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('Sederunt could not answer.\n')
  })

  it('breaks the connection, and nothing else, where an answer breaks off', async () => {
    answer = () => {
      let pulls = 0
      return new Response(
        new ReadableStream({
          pull: (controller) => {
            if (pulls++ > 0) throw new Error('broken off')
            controller.enqueue(new TextEncoder().encode('one'))
          },
        }),
      )
    }
    const response = await open('/')
    await expect(response.text()).rejects.toThrow()
    answer = () => new Response('still here')
    expect(await (await open('/')).text()).toBe('still here')
  })

  it('closes while an event stream is open', async () => {
    answer = () => new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array([1])) }))
    const response = await open('/')
    await host.close()
    await expect(response.text()).rejects.toThrow()
  })
})

describe('limits', () => {
  const post = (...lines: string[]) => head('POST /api/x', ownHost(), cookie(), ownOrigin(), ...lines)

  it('refuses a body that says it is too long before it comes', async () => {
    expect(await rawRequest(port, post('Content-Length: 200001'))).toMatchObject({ status: 413 })
    expect(await rawRequest(port, post('Content-Length: 200001', 'Expect: 100-continue'))).toMatchObject({
      status: 413,
    })
    expect(seen).toHaveLength(0)
  })

  it('asks for the body that may come', async () => {
    answer = async (request) => new Response(await request.text())
    const { head: first, body } = await rawRequest(
      port,
      `${post('Content-Length: 2', 'Expect: 100-continue')}ok`,
    )
    expect(first).toBe('HTTP/1.1 100 Continue')
    expect(body).toContain('HTTP/1.1 200 OK')
  })

  it('stops a body that does not say how long it is', async () => {
    const aborted = Promise.withResolvers<unknown>()
    answer = async (request) => {
      await request.arrayBuffer().catch((error: unknown) => aborted.resolve(error))
      return new Response('an answer of its own to a broken body')
    }
    const chunk = `${(50_000).toString(16)}\r\n${'x'.repeat(50_000)}\r\n`
    const { status } = await rawRequest(
      port,
      `${post('Transfer-Encoding: chunked')}${chunk.repeat(5)}0\r\n\r\n`,
    )
    expect(status).toBe(413)
    expect(await aborted.promise).toBeInstanceOf(Error)
  })

  it('refuses headers without end', async () => {
    expect(await get('/', `X-Long: ${'x'.repeat(20_000)}`)).toMatchObject({ status: 431 })
  })

  it('refuses a request that is two', async () => {
    expect(await rawRequest(port, post('Content-Length: 5', 'Transfer-Encoding: chunked'))).toMatchObject({
      status: 400,
    })
    expect(await get('/', 'Content-Length: 3')).toMatchObject({ status: 400 })
    expect(seen).toHaveLength(0)
  })
})

it('says that a port is taken', async () => {
  await expect(serveLoopback({ fetch: () => new Response() }, { port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})
