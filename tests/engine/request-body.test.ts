import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bodyToFile, jsonBody } from '../../electron/api/request-body.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sederunt-body-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const schema = z.strictObject({ name: z.string() })
const post = (body: BodyInit, type: string) =>
  new Request('http://app/x', { method: 'POST', body, headers: { 'Content-Type': type } })
const refusal = (code: string) => expect.objectContaining({ code })

/** A body that announces no length and comes in pieces. */
function stream(pieces: (Uint8Array | Error)[]): Request {
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces.shift()
      if (piece === undefined) controller.close()
      else if (piece instanceof Error) controller.error(piece)
      else controller.enqueue(piece)
    },
  })
  const headers = { 'Content-Type': 'application/octet-stream' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://app/x', init)
}

describe('the body of a request', () => {
  test('is JSON of the schema it should have', async () => {
    expect(await jsonBody(post('{"name":"EAG"}', 'application/json; charset=utf-8'), schema)).toEqual({
      name: 'EAG',
    })
  })

  test.each([
    ['not JSON', '{name', 'not-json'],
    ['empty', '', 'not-json'],
    ['of another shape', '{"name":1,"more":2}', 'faults'],
  ])('is refused when it is %s', async (_what, body, code) => {
    await expect(jsonBody(post(body, 'application/json'), schema)).rejects.toEqual(refusal(code))
  })

  test('is refused when it is not in UTF-8', async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0x22])
    await expect(jsonBody(post(bytes, 'application/json'), schema)).rejects.toEqual(refusal('not-json'))
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'is refused as %s, which another site could send',
    async (type) => {
      const error = await jsonBody(post('{"name":"x"}', type), schema).catch((thrown) => thrown)
      const answer: Response = error.getResponse()
      expect(answer.status).toBe(415)
      expect(await answer.json()).toMatchObject({ error: { code: 'faults' } })
    },
  )

  test('is refused when it is longer than it may be, said or unsaid', async () => {
    const long = JSON.stringify({ name: 'x'.repeat(1024 * 1024) })
    await expect(jsonBody(post(long, 'application/json'), schema)).rejects.toEqual(refusal('too-large'))
    const path = join(folder, 'a.sederunt')
    const pieces = [new Uint8Array(600), new Uint8Array(600)]
    await expect(bodyToFile(stream(pieces), path, { what: 'file', bytes: 1000 })).rejects.toEqual(
      refusal('too-large'),
    )
    expect(existsSync(path)).toBe(false)
  })

  test('is written to a file a piece at a time', async () => {
    const path = join(folder, 'a.sederunt')
    await bodyToFile(stream([new Uint8Array([1, 2]), new Uint8Array([3])]), path, { what: 'file', bytes: 3 })
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
  })

  test('leaves no file when the browser goes away', async () => {
    const path = join(folder, 'a.sederunt')
    const body = stream([new Uint8Array([1]), new Error('gone')])
    await expect(bodyToFile(body, path, { what: 'file', bytes: 9 })).rejects.toEqual(refusal('cancelled'))
    expect(existsSync(path)).toBe(false)
  })
})
