import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createFragmentCache } from '../../electron/word/render-document.ts'
import { exampleProgrammes, type MadeDocument, makeDocuments } from '../support/every-document.ts'

const sumsOf = (documents: MadeDocument[]): string[] =>
  documents.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)

test('the same records give the same bytes, with a cache, with it again, and without one', async () => {
  for (const programme of Object.values(exampleProgrammes)) {
    const cache = createFragmentCache()
    const sums = sumsOf(await makeDocuments(programme, { cache }))
    expect(sumsOf(await makeDocuments(structuredClone(programme), { cache }))).toEqual(sums)
    expect(sumsOf(await makeDocuments(programme, { cache: null }))).toEqual(sums)
    expect(sumsOf(await makeDocuments(structuredClone(programme), { cache: null }))).toEqual(sums)
  }
})

test('two processes, in two time zones and languages, give the same bytes', async () => {
  const hash = new URL('hash-documents.ts', import.meta.url).pathname
  const run = (env: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', hash], {
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 24,
    })
  const [one, other] = await Promise.all([
    run({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    run({ TZ: 'America/Anchorage', LANG: 'C', LC_ALL: 'C' }),
  ])
  expect(one.stdout.split('\n').length).toBeGreaterThan(150)
  expect(other.stdout).toBe(one.stdout)
}, 60_000)
