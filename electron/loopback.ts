import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Engine } from './engine-types.ts'
import { answerWith } from './loopback/answer-with.ts'
import { guard } from './loopback/guard.ts'
import { requestFrom } from './loopback/request-from.ts'

export interface LoopbackHost {
  /** `http://127.0.0.1:PORT/?key=K`, which may be opened again. */
  url: string
  /** Ends every connection, an open event stream too; the engine stays open. */
  close(): Promise<void>
}

export interface LoopbackOptions {
  /** Any free port where absent. */
  port?: number
  /** The most bytes that a request's body may have; 3 GB where absent (the engine has its own, lower ones). */
  maxBody?: number
}

const seconds = 1000
const defaultMaxBody = 3 * 1024 ** 3

/**
 * The engine for a plain browser on this machine, on 127.0.0.1 alone, behind a secret made for this launch.
 * Rejects with Node's own error (`EADDRINUSE`, `EACCES`) where the port cannot be had.
 */
export async function serveLoopback(
  engine: Pick<Engine, 'fetch'>,
  { port = 0, maxBody = defaultMaxBody }: LoopbackOptions = {},
): Promise<LoopbackHost> {
  const key = randomBytes(32).toString('base64url')
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10 * seconds,
    requestTimeout: 300 * seconds,
    keepAliveTimeout: 5 * seconds,
    connectionsCheckingInterval: 2 * seconds,
  })
  server.maxConnections = 256
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve)
  })
  const { port: ours } = server.address() as AddressInfo // a server that listens on a port has one
  const origin = `http://127.0.0.1:${ours}`

  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const verdict = guard(incoming, { key, port: ours, maxBody })
    if (verdict.pass === false) return verdict.answer(outgoing)
    if (incoming.headers.expect !== undefined) outgoing.writeContinue()
    return answerWith(engine, requestFrom(incoming, outgoing, { origin, maxBody }), outgoing)
  }
  server.on('request', answer)
  // Without this Node would ask for a body that the guard is about to refuse.
  server.on('checkContinue', answer)

  return {
    url: `${origin}/?key=${key}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
