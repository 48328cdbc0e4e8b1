import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { wordFacts } from '../../shared/api/word-facts.ts'
import { commandLine } from '../support/command-line.ts'
import { abstract, docx, inList, num, p, r, style } from '../word/read/build-docx.ts'

const { folder, path, sederunt } = commandLine()

beforeAll(() => {
  const change = 'w:id="1" w:author="Ann Reid" w:date="2016-11-04T09:30:00Z"'
  writeFileSync(
    path('paper.docx'),
    docx({
      styles: style('Heading1', 'heading 1'),
      numbering:
        abstract(1, [
          ['decimal', '%1.'],
          ['lowerLetter', '(%2)'],
        ]) + num(1, 1),
      body: [
        p('The plan', 'Heading1'),
        p('one', '', inList(1, 0)),
        p('beneath', '', inList(1, 1)),
        p(
          `<w:commentRangeStart w:id="7"/>${r('the ')}<w:del ${change}><w:r><w:delText>old</w:delText></w:r></w:del><w:ins ${change}>${r('new')}</w:ins><w:commentRangeEnd w:id="7"/><w:r><w:footnoteReference w:id="4"/></w:r>`,
        ),
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('wide')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
      ].join(''),
      footnotes: `<w:footnote w:id="4">${p('a note')}</w:footnote>`,
      comments: `<w:comment w:id="7" w:author="Bea Lamb" w:initials="BL" w:date="2016-11-05">${p('Why?')}</w:comment>`,
    }),
  )
  mkdirSync(path('folder.docx'))
  writeFileSync(path('~$paper.docx'), Buffer.concat([Buffer.from([4]), Buffer.from('Bea', 'utf16le')]))
  writeFileSync(path('bad.docx'), 'no')
})

test('prints what the reader saw, and leaves nothing behind', async () => {
  const before = readdirSync(folder)
  expect(await sederunt('read-word', 'paper.docx', '--changes', 'shown')).toEqual({
    code: 0,
    stderr: '',
    stdout: `paper.docx (tracked changes shown)

# The plan
1. one
  (a) beneath
the [taken out: old][added: new][footnote 1]
[table 1: 2 rows, 2 columns]
  row 1
    1 (over 2 columns): wide
  row 2
    1: a
    2: b

Notes:
  footnote 1
    a note

Comments:
  7 by Bea Lamb, 2016-11-05 (BL) on “the oldnew”, paragraph 4
    Why?

Tracked changes:
  Deletion of text “old” by Ann Reid, 2016-11-04T09:30:00Z, paragraph 4
  Insertion of text “new” by Ann Reid, 2016-11-04T09:30:00Z, paragraph 4
`,
  })
  expect(readdirSync(folder)).toEqual(before)
})

test.each([
  [[], 'accepted', 'the new'],
  [['--changes', 'accepted'], 'accepted', 'the new'],
  [['--changes', 'rejected'], 'rejected', 'the old'],
  [['--changes', 'shown'], 'shown', 'the oldnew'],
])('prints it as JSON of a known shape, with %j', async (more, changes, words) => {
  const { code, stdout } = await sederunt('read-word', 'paper.docx', '--json', ...more)
  expect(code).toBe(0)
  const facts = wordFacts.parse(JSON.parse(stdout))
  expect(facts).toMatchObject({
    version: 1,
    file: 'paper.docx',
    changes,
    blocks: [
      { kind: 'heading', level: 1, label: '', text: 'The plan' },
      { kind: 'listItem', level: 1, label: '1.', text: 'one' },
      { kind: 'listItem', level: 2, label: '(a)', text: 'beneath' },
      { kind: 'paragraph', level: null, label: '', text: words },
      {
        kind: 'table',
        rows: [{ cells: [{ column: 1, across: 2, down: 1, text: 'wide' }] }, { cells: [{}, {}] }],
      },
    ],
    notes: [{ kind: 'footnote', id: '4', number: 1, text: 'a note' }],
    comments: [
      { id: '7', author: 'Bea Lamb', initials: 'BL', date: '2016-11-05', text: 'Why?', anchor: words },
    ],
    trackedChanges: [
      { kind: 'deletion', of: 'text', text: 'old' },
      { kind: 'insertion', of: 'text', text: 'new' },
    ],
  })
})

test.each([
  ['bad.docx', /not a zip file/],
  ['none.docx', /not|no /i],
  ['folder.docx', /folder/],
  ['~$paper.docx', /mark that a document is open/],
])('refuses %s with a plain reason', async (name, reason) => {
  expect(await sederunt('read-word', name)).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(reason),
  })
})

test('a refusal says that the file cannot be read, and nothing of storing it', async () => {
  const { stderr } = await sederunt('read-word', 'bad.docx')
  expect(stderr).toMatch(/^“bad.docx” cannot be read\./)
  expect(stderr).not.toMatch(/stored|brought in/)
})

test('says what is wrong usage', async () => {
  expect(await sederunt('read-word')).toMatchObject({ code: 2 })
  expect(await sederunt('read-word', 'paper.docx', '--changes', 'accept')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--changes is accepted or rejected or shown.'),
  })
})
