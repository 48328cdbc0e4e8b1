import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { openReadOnly } from '../../electron/store/store.ts'
import type { Block } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { commandLine } from '../support/command-line.ts'

const { path, sederunt } = commandLine()

/** A short paper whose notes can be followed by eye. */
const paragraphs = [
  'The group met four times between March and June.',
  'Councils answered the survey in good time, and eleven of them sent their own figures.',
  'A named lead will be appointed in each council by the end of the year.',
  'The reserve of £42,000 is to be kept for interpreters.',
]
const say = (name: string, text: readonly string[]): string => {
  writeFileSync(path(name), text.map((one, i) => `${i + 1}. ${one}\n\n`).join(''))
  return name
}
const bodyOf = (file: string, paper: string): Block[] => {
  const store = openReadOnly(path(file))
  try {
    return structuredClone(store.programme().papers.find(({ id }) => id === paper)?.body ?? [])
  } finally {
    store.close()
  }
}
const revise = (body: string, ...more: string[]) =>
  sederunt('revise', 'p.sederunt', '--paper', 'nwg-monitoring', '--body', body, ...more)

beforeAll(async () => {
  expect(await sederunt('sample', 'p.sederunt')).toMatchObject({ code: 0 })
  expect(await revise(say('first.md', paragraphs))).toMatchObject({ code: 0, stderr: '' })
  const made = await sederunt('case', 'p.sederunt', '--meeting', 'nwg-nov', '--out', 'c.sederunt-case')
  expect(made).toMatchObject({ code: 0 })
  const on = { paper: 'nwg-monitoring', for: 'secretariat' }
  writeFileSync(
    path('notes.json'),
    JSON.stringify([
      { ...on, words: 'four times', text: 'Kept.' },
      { ...on, words: 'eleven of them', text: 'Moved.' },
      { ...on, words: 'by the end of the year', text: 'Changed.' },
      { ...on, words: 'kept for interpreters', text: 'Orphaned.' },
    ]),
  )
  const annotated = ['annotate', 'c.sederunt-case', '--notes', 'notes.json', '--out', 'n.sederunt-notes']
  expect(await sederunt(...annotated)).toMatchObject({ code: 0, stderr: '' })
  expect(await sederunt('merge', 'p.sederunt', 'n.sederunt-notes')).toMatchObject({ code: 0, stderr: '' })
}, 120_000)

test('a new text keeps the paragraphs that it keeps, and every note is accounted for', async () => {
  const before = bodyOf('p.sederunt', 'nwg-monitoring')
  const second = say('second.md', [
    'Councils answered the survey in good time, and eleven of them sent their own figures.',
    'This paragraph is new, and says nothing that anybody noted.',
    'The group met four times between March and June.',
    'A named lead will be appointed in each council by Easter.',
  ])
  const said = await revise(second, '--json')
  expect(said).toMatchObject({ code: 0, stderr: '' })
  const report = JSON.parse(said.stdout)
  expect(report).toMatchObject({
    paper: 'nwg-monitoring',
    isNew: true,
    blocks: { kept: 3, added: 1, removed: 1 },
    counts: { changed: 1, orphaned: 1 },
  })
  const by = new Map<string, object>(report.notes.map((note: { text: string }) => [note.text, note]))
  expect(by.size).toBe(4)
  const [first, moved, changed] = before
  expect(by.get('Kept.')).toMatchObject({
    block: first?.id,
    oldLabel: '1',
    newLabel: '3',
    newWords: 'four times',
  })
  expect(by.get('Moved.')).toMatchObject({ block: moved?.id, oldLabel: '2', newLabel: '1' })
  expect(by.get('Changed.')).toMatchObject({
    fate: 'changed',
    block: changed?.id,
    oldWords: 'by the end of the year',
    newWords: 'by Easter',
    author: expect.any(String),
  })
  expect(by.get('Orphaned.')).toMatchObject({
    fate: 'orphaned',
    block: null,
    oldLabel: '4',
    newLabel: null,
    oldWords: 'kept for interpreters',
    newWords: '',
  })
  // One of two that changed places is moved; which of them nobody can say.
  expect(report.counts.moved).toBe(1)
  expect(report.counts.kept).toBe(1)
  expect(bodyOf('p.sederunt', 'nwg-monitoring').map(blockText)).toEqual(
    readFileSync(path(second), 'utf8')
      .trim()
      .split('\n\n')
      .map((line) => line.slice(3)),
  )
})

test('the same text again writes nothing, and says the same of the notes', async () => {
  const bytes = readFileSync(path('p.sederunt'))
  const said = await revise('second.md')
  expect(said).toMatchObject({ code: 0, stderr: '' })
  expect(said.stdout).toContain('says this already: nothing was written')
  expect(said.stdout).toContain('wording changed: paragraph 4, was 3')
  expect(said.stdout).toContain('was: by the end of the year')
  expect(said.stdout).toContain('now: by Easter')
  expect(Buffer.compare(readFileSync(path('p.sederunt')), bytes)).toBe(0)
})

test('notes are listed by item and paper, of a meeting or of one paper', async () => {
  const said = await sederunt('notes', 'p.sederunt', '--meeting', 'nwg-nov', '--json')
  expect(said).toMatchObject({ code: 0, stderr: '' })
  const { notes, counts, toLookAt } = JSON.parse(said.stdout)
  expect(counts).toEqual({ kept: 1, moved: 1, changed: 1, orphaned: 1 })
  expect(toLookAt).toBe(3)
  expect(notes).toHaveLength(4)
  expect(notes.at(-1)).toMatchObject({
    fate: 'orphaned',
    label: '4',
    quote: 'kept for interpreters',
    for: 'secretariat',
  })
  expect(notes[0]).toMatchObject({
    on: { paper: 'nwg-monitoring' },
    resolved: false,
    replies: [],
    item: { id: expect.any(String) },
  })
  const alone = await sederunt('notes', 'p.sederunt', '--paper', 'nwg-monitoring', '--json')
  expect(JSON.parse(alone.stdout).notes).toEqual(notes)
  const words = await sederunt('notes', 'p.sederunt', '--meeting', 'nwg-nov')
  expect(words.stdout).toContain('1 kept, 1 moved, 1 wording changed, 1 orphaned')
})

test('rich text in JSON is taken as it is, and what is wrong with it is said with its place', async () => {
  const body = bodyOf('p.sederunt', 'nwg-monitoring')
  writeFileSync(path('same.json'), JSON.stringify(body))
  expect((await revise('same.json')).stdout).toContain('nothing was written')
  writeFileSync(path('wrong.json'), JSON.stringify([{ ...body[0], type: 'sonnet' }]))
  const wrong = await revise('wrong.json')
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
  expect(wrong.stderr).toContain('[0].type')
  writeFileSync(path('lost.json'), JSON.stringify([{ ...body[0], text: [{ ref: 'paper', id: 'nobody' }] }]))
  const lost = await revise('lost.json')
  expect(lost).toMatchObject({ code: 1, stdout: '' })
  expect(lost.stderr).toContain('nobody')
})

test('what cannot be revised or listed is refused, and nothing is changed', async () => {
  const bytes = readFileSync(path('p.sederunt'))
  writeFileSync(path('heading.md'), '# Too high\n')
  writeFileSync(path('utf16.md'), Buffer.from([0xff, 0xfe, 0x41, 0x00]))
  const refused: [string[], string][] = [
    [['revise', 'p.sederunt', '--paper', 'nobody', '--body', 'first.md'], 'There is no paper “nobody”'],
    [['revise', 'p.sederunt', '--paper', 'nwg-monitoring', '--body', 'heading.md'], 'line 1'],
    [['revise', 'p.sederunt', '--paper', 'nwg-monitoring', '--body', 'utf16.md'], 'UTF-16'],
    [['revise', 'p.sederunt', '--paper', 'nwg-monitoring', '--body', 'missing.md'], 'missing.md'],
    [['notes', 'p.sederunt', '--meeting', 'nobody'], 'There is no meeting “nobody”'],
    [['notes', 'p.sederunt', '--paper', 'nobody'], 'There is no paper “nobody”'],
  ]
  const store = openReadOnly(path('p.sederunt'))
  const update = store.programme().papers.find(({ kind }) => kind === 'progress-update')?.id ?? ''
  store.close()
  refused.push([['revise', 'p.sederunt', '--paper', update, '--body', 'first.md'], 'progress update'])
  for (const [args, words] of refused) {
    const said = await sederunt(...args)
    expect(said, args.join(' ')).toMatchObject({ code: 1, stdout: '' })
    expect(said.stderr, args.join(' ')).toContain(words)
  }
  expect(await sederunt('notes', 'p.sederunt')).toMatchObject({ code: 2, stdout: '' })
  expect(await sederunt('revise', 'p.sederunt', '--paper', 'nwg-monitoring')).toMatchObject({
    code: 2,
    stdout: '',
  })
  expect(Buffer.compare(readFileSync(path('p.sederunt')), bytes)).toBe(0)
})
