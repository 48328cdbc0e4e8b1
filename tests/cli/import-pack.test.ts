import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { openReadOnly } from '../../electron/store/store.ts'
import { commandLine } from '../support/command-line.ts'
import { edited } from '../support/edit-pack.ts'
import { docx, p } from '../word/read/build-docx.ts'

const { path, sederunt } = commandLine()
const files = (...names: string[]) => names.flatMap((name) => ['--docx', name])
const text = (id: string): string => {
  const store = openReadOnly(path('s.sederunt'))
  try {
    return JSON.stringify(store.programme().papers.find((paper) => paper.id === id))
  } finally {
    store.close()
  }
}
/** Words of the two papers that the pack says once. */
let words: { long: string[]; short: string[] }

beforeAll(async () => {
  await sederunt('sample', 's.sederunt')
  await sederunt('pack', 's.sederunt', '--meeting', 'eag-nov', '--numbering', 'through', '--out', 'out.docx')
  const sent = readFileSync(path('out.docx'))
  const back = edited(sent, (xml) => {
    const once = (id: string) =>
      [...new Set(text(id).match(/\p{L}{7,}/gu) ?? [])].filter(
        (word) => xml.split(word).length === 2 && xml.includes(` ${word} `),
      )
    words = { long: once('section-12'), short: once('cse-definition') }
    return xml
      .replace(words.long[0] ?? '-', 'SWAPPED')
      .replace(words.long[1] ?? '-', 'OTHERWISE')
      .replace(words.short[0] ?? '-', 'EXCHANGED')
      .replaceAll('>Key dates<', '>Key dates, to be checked<')
  })
  writeFileSync(path('back.docx'), back)
  writeFileSync(path('new.docx'), docx({ body: p('A paper from elsewhere.') }))
})

test('a pack that comes back is told paper by paper, each change with its paper before it', async () => {
  const none = await sederunt(
    'import-paper',
    's.sederunt',
    ...files('back.docx'),
    '--accept',
    'none',
    '--json',
  )
  expect(none).toMatchObject({ code: 0, stderr: '' })
  const told = JSON.parse(none.stdout)
  expect(told).toMatchObject({
    ...{ file: 'back.docx', pack: 'eag-nov', version: null, gone: [], against: 'now' },
    papers: [
      {
        paper: 'section-12',
        isNew: false,
        changes: [
          { kind: 'words', now: 'SWAPPED', accepted: false },
          { kind: 'words', now: 'OTHERWISE', accepted: false },
        ],
      },
      { paper: 'cse-definition', changes: [{ was: words.short[0], now: 'EXCHANGED', accepted: false }] },
    ],
    unchanged: [{ paper: 'eag-matters-arising' }, { paper: 'trafficking-events' }],
    outside: [
      { part: 'Contents', kind: 'changed' },
      { part: 'Key dates', kind: 'changed', was: 'Key dates', now: 'Key dates, to be checked' },
    ],
  })
  const [first] = told.papers[0].changes
  expect(first.key).toMatch(/^section-12\//)
  const some = await sederunt('import-paper', 's.sederunt', ...files('back.docx'), '--accept', first.key)
  expect(some).toMatchObject({ code: 0, stderr: '' })
  expect(some.stdout).toContain('back.docx: the pack of ')
  expect(some.stdout).toMatch(/new revision of paper section-12.*\n.*: 2 changes, 1 accepted\n/)
  expect(some.stdout).toContain('  Not changed: Matters arising')
  expect(some.stdout).toContain('    Key dates: “Key dates” became “Key dates, to be checked”\n')
  expect(text('section-12')).toContain('SWAPPED')
  expect(text('section-12')).not.toContain('OTHERWISE')
  expect(text('cse-definition')).not.toContain('EXCHANGED')
})

test('keys that are no change of it are refused, and nothing is stored', async () => {
  const before = text('cse-definition')
  for (const key of ['cse-definition/no:1', 'no:1', 'trafficking-events/x'])
    expect(
      await sederunt('import-paper', 's.sederunt', ...files('back.docx'), '--accept', key),
    ).toMatchObject({ code: 1, stderr: expect.stringContaining('is no change of this file') })
  expect(text('cse-definition')).toBe(before)
})

test('a pack in which no paper changed stores nothing, alone or beside other files', async () => {
  const said = await sederunt('import-paper', 's.sederunt', ...files('out.docx'), '--accept', 'none')
  expect(said).toMatchObject({ code: 0, stderr: '' })
  const both = await sederunt('import-paper', 's.sederunt', ...files('back.docx', 'new.docx'), '--json')
  expect(JSON.parse(both.stdout)).toMatchObject([
    { pack: 'eag-nov', papers: [{ paper: 'section-12' }, { paper: 'cse-definition' }] },
    { file: 'new.docx', isNew: true },
  ])
  expect(text('cse-definition')).toContain('EXCHANGED')
})

test('one paper of it is taken where that is asked for', async () => {
  const said = await sederunt('import-paper', 's.sederunt', ...files('back.docx'), '--paper', 'srg-findings')
  expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining('is not among its papers') })
})
