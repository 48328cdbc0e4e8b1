import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { openReadOnly } from '../../electron/store/store.ts'
import { commandLine } from '../support/command-line.ts'
import { editDocx } from '../support/edit-docx.ts'
import { docx, line, p, style } from '../word/read/build-docx.ts'

const { path, sederunt } = commandLine()
const files = (...names: string[]) => names.flatMap((name) => ['--docx', name])
const styles = style('Title', 'Title')
const changed = '<w:ins w:id="1" w:author="Ann Reid"><w:r><w:t>new</w:t></w:r></w:ins>'

beforeAll(async () => {
  await sederunt('sample', 's.sederunt')
  writeFileSync(path('one.docx'), docx({ styles, body: p('The first', 'Title') + p(changed) + p('x') }))
  writeFileSync(path('two.docx'), docx({ body: p('y') }))
  writeFileSync(path('bad.docx'), 'no')
})
const papers = () => {
  const store = openReadOnly(path('s.sederunt'))
  try {
    return structuredClone(store.programme().papers)
  } finally {
    store.close()
  }
}

test('makes a paper of each file and says what became of it', async () => {
  const said = await sederunt(
    'import-paper',
    's.sederunt',
    ...files('one.docx', 'two.docx'),
    '--meeting',
    'eag-nov',
  )
  expect(said).toMatchObject({ code: 0, stderr: '' })
  expect(said.stdout).toMatch(
    /^one\.docx: paper \w+, The first\n {2}Carried: 2 paragraphs without a number\n {2}Changed: tracked changes were accepted: 1 addition \(by Ann Reid\)\n/,
  )
  expect(said.stdout).toContain('two.docx: paper ')
  expect(papers().slice(-2)).toMatchObject([{ title: 'The first', meeting: 'eag-nov' }, { title: 'two' }])
  expect(await sederunt('verify', 's.sederunt')).toMatchObject({ code: 0 })
})

test('rejects tracked changes where that is asked, and says it as JSON', async () => {
  const said = await sederunt('import-docx', 's.sederunt', 'one.docx', '--changes', 'reject', '--json')
  const [answer] = JSON.parse(said.stdout)
  expect(answer).toMatchObject({
    file: 'one.docx',
    title: 'The first',
    isNew: true,
    report: { carried: [{ count: 1 }] },
  })
  expect(
    papers()
      .find(({ id }) => id === answer.paper)
      ?.body?.map(line),
  ).toEqual(['plain: x'])
})

test('replaces the text of a paper that is there, and then JSON cannot take the file’s place', async () => {
  expect(
    await sederunt('import-paper', 's.sederunt', ...files('two.docx'), '--paper', 'cse-definition'),
  ).toMatchObject({
    code: 0,
  })
  expect(
    papers()
      .find(({ id }) => id === 'cse-definition')
      ?.body?.map(line),
  ).toEqual(['plain: y'])
  await sederunt('export', 's.sederunt', '--out', 's.json')
  const said = await sederunt('import', 's.sederunt', 's.json', '--replace')
  expect(said).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Word files? that (a paper|papers) came from/),
  })
})

test('brings in all or none, and refuses what cannot be', async () => {
  const before = papers().length
  expect(await sederunt('import-paper', 's.sederunt', ...files('one.docx', 'bad.docx'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('“bad.docx” cannot be brought in'),
  })
  expect(await sederunt('import-paper', 's.sederunt', ...files('none.docx'))).toMatchObject({ code: 1 })
  expect(
    await sederunt('import-paper', 's.sederunt', ...files('one.docx', 'two.docx'), '--paper', 'x'),
  ).toMatchObject({
    code: 2,
  })
  expect(
    await sederunt('import-paper', 's.sederunt', ...files('one.docx'), '--changes', 'maybe'),
  ).toMatchObject({
    code: 2,
  })
  expect(papers()).toHaveLength(before)
})

test('makes a revision of a file that came back, of the changes that are named, and says what clashed', async () => {
  await sederunt('paper', 's.sederunt', '--paper', 'section-12', '--out', 'out.docx')
  const block = papers()
    .find(({ id }) => id === 'section-12')
    ?.body?.find(({ type }) => type === 'numbered')
  const [words] = block && 'text' in block ? block.text : []
  const word = String(words).match(/\p{L}{6,}/u)?.[0] ?? ''
  const edit = (xml: string) =>
    xml.replace(word, 'SWAPPED').replace(/<w:sectPr(?!.*<w:sectPr)/s, `${p('At the end.')}<w:sectPr`)
  writeFileSync(path('back.docx'), editDocx(readFileSync(path('out.docx')), { 'word/document.xml': edit }))
  const none = await sederunt(
    'import-paper',
    's.sederunt',
    ...files('back.docx'),
    '--accept',
    'none',
    '--json',
  )
  const told = JSON.parse(none.stdout)
  expect(told).toMatchObject({ paper: 'section-12', isNew: false, clashed: false, base: { foundBy: 'name' } })
  expect(told.changes).toMatchObject([
    { block: block?.id, kind: 'words', was: word, now: 'SWAPPED', accepted: false },
    { kind: 'added', now: 'At the end.' },
  ])
  const some = await sederunt(
    'import-paper',
    's.sederunt',
    ...files('back.docx'),
    '--accept',
    told.changes[1].key,
  )
  expect(some.stdout).toMatch(
    /new revision of paper section-12.*\n {2}Made from version \d+: 2 changes, 1 accepted\n/,
  )
  const text = JSON.stringify(papers().find(({ id }) => id === 'section-12'))
  expect(text).toContain('At the end.')
  expect(text).not.toContain('SWAPPED')
  expect(
    await sederunt('import-paper', 's.sederunt', ...files('back.docx'), '--accept', 'no:1'),
  ).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('accept no:1: is no change of this file'),
  })
  expect(await sederunt('verify', 's.sederunt')).toMatchObject({ code: 0 })
})
