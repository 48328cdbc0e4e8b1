import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { fileError } from '../services/file-error.ts'
import { faultsOf } from '../services/zod-faults.ts'
import { answerError } from './answer-error.ts'

export const kilobyte = 1024
export const megabyte = 1024 * kilobyte
export const gigabyte = 1024 * megabyte

interface Limit {
  /** What the body is, for the message: `programme file`. */
  what: string
  bytes: number
}

const plainLimit: Limit = { what: 'request', bytes: megabyte }

/** A JSON body, read whole and checked against its schema. */
export async function jsonBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  limit = plainLimit,
): Promise<z.output<S>> {
  const value = parseJson(new TextDecoder('utf-8', { fatal: true }), await jsonBytes(request, limit))
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new AppError('faults', { what: limit.what, faults: faultsOf(parsed.error) })
  return parsed.data
}

function parseJson(decoder: TextDecoder, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    // The parser's own words quote what was sent.
    throw new AppError('not-json', { reason: 'it is not JSON in UTF-8' })
  }
}

/** The bytes of a body that says it is JSON. */
export function jsonBytes(request: Request, limit: Limit): Promise<Uint8Array<ArrayBuffer>> {
  return bodyBytes(request, ['application/json'], limit)
}

/** The bytes of a body of one of these types. */
export async function bodyBytes(
  request: Request,
  types: string[],
  limit: Limit,
): Promise<Uint8Array<ArrayBuffer>> {
  mustBe(request, types, limit.what)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bounded(request, limit)) {
    chunks.push(chunk)
    length += chunk.length
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Writes a body of bytes to a new file at `path`, a piece at a time; nothing is left there when it fails. */
export async function bodyToFile(request: Request, path: string, limit: Limit): Promise<void> {
  mustBe(
    request,
    ['application/octet-stream', 'application/vnd.sqlite3', 'application/x-sqlite3'],
    limit.what,
  )
  try {
    await pipeline(bounded(request, limit), createWriteStream(path, { flags: 'wx' }))
  } catch (error) {
    await rm(path, { force: true })
    throw fileError(error, path)
  }
}

/** The body as it comes, until it is longer than it may be; a browser that goes away has cancelled. */
async function* bounded(request: Request, { what, bytes }: Limit): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new AppError('too-large', { what, limit: inWords(bytes) })
  if (Number(request.headers.get('content-length') ?? 0) > bytes) throw tooLarge()
  if (request.body === null) return
  let taken = 0
  const reader = request.body.getReader()
  try {
    while (true) {
      const { done, value } = await reader.read().catch(() => {
        throw new AppError('cancelled', {})
      })
      if (done) return
      taken += value.length
      if (taken > bytes) throw tooLarge()
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** Only what a page cannot send to another site without asking first. */
function mustBe(request: Request, types: string[], what: string): void {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (types.includes(type)) return
  const faults = [{ path: '', message: `should come as ${types[0]}` }]
  throw new HTTPException(415, { res: answerError({ code: 'faults', details: { what, faults } }, 415) })
}

const inWords = (bytes: number) =>
  bytes >= gigabyte ? `${bytes / gigabyte} GB` : `${Math.round(bytes / megabyte)} MB`
