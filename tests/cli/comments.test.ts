import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { openReadOnly, openStore } from '../../electron/store/store.ts'
import { commandLine } from '../support/command-line.ts'
import { manyNotes } from '../support/commented-pack.ts'

const { path, sederunt } = commandLine()

beforeAll(async () => {
  for (const name of ['ours', 'theirs']) await sederunt('sample', `${name}.sederunt`)
  const ids = () => crypto.randomUUID().replaceAll('-', '')
  const store = openStore(path('theirs.sederunt'), { clock: () => new Date(), ids })
  store.annotate(manyNotes(store.programme(), 'eag-nov', 12))
  store.close()
  await sederunt('pack', 'theirs.sederunt', '--meeting', 'eag-nov', '--comments', '--out', 'back.docx')
  await sederunt('paper', 'theirs.sederunt', '--paper', 'section-12', '--comments', '--out', 'paper.docx')
})
const stored = () => {
  const store = openReadOnly(path('ours.sederunt'))
  try {
    return store.annotationChanges().length
  } finally {
    store.close()
  }
}

test('comments of several files come in, each once, and a second time none does', async () => {
  const said = await sederunt('comments', 'ours.sederunt', '--docx', 'back.docx', '--docx', 'paper.docx')
  expect(said).toMatchObject({ code: 0, stderr: '' })
  expect(said.stdout).toMatch(
    /^back\.docx: 15 comments on the papers of External Advisory Group, Friday 4 November 2016\n/,
  )
  expect(said.stdout).toMatch(/\nNew 15, known \d+, resolved since 0\n/)
  expect(said.stdout).toContain('  Ruth Kerr, ')
  expect(stored()).toBe(15)
  const again = await sederunt('comments', 'ours.sederunt', '--docx', 'back.docx', '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ counts: { new: 0, known: 15 }, files: [{ comments: 15 }] })
  expect(stored()).toBe(15)
  expect(await sederunt('verify', 'ours.sederunt')).toMatchObject({ code: 0 })
})

test('a file that is no Word file is refused with the good one beside it, and nothing is stored', async () => {
  await sederunt('sample', 'empty.sederunt')
  writeFileSync(path('bad.docx'), 'no')
  const before = readFileSync(path('empty.sederunt'))
  const said = await sederunt('comments', 'empty.sederunt', '--docx', 'back.docx', '--docx', 'bad.docx')
  expect(said).toMatchObject({ code: 1, stdout: '' })
  expect(said.stderr).toContain('bad.docx')
  expect(Buffer.compare(readFileSync(path('empty.sederunt')), before)).toBe(0)
  expect(await sederunt('comments', 'empty.sederunt')).toMatchObject({ code: 2 })
  expect(
    await sederunt('comments', 'empty.sederunt', '--docx', 'back.docx', '--meeting', 'nowhere'),
  ).toMatchObject({ code: 1 })
})
