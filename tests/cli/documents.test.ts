import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { lintDocument } from '../../electron/word/lint.ts'
import { commandLine } from '../support/command-line.ts'
import { printedBlocks } from '../support/printed-blocks.ts'

const { folder, path, sederunt } = commandLine()

beforeAll(async () => {
  expect(await sederunt('sample', 'a.sederunt')).toMatchObject({ code: 0, stderr: '' })
})

describe('every document command makes its document', () => {
  test.each([
    'progress-update --paper eag-progress-november',
    'update-note',
    'update-note --workstreams neglect,hearings --since 2016-09-01 --to 2016-11-04',
    'briefing --meeting eag-nov',
    'briefing --workstream neglect',
    'agenda --meeting srg-nov',
    'annotated-agenda --meeting eag-nov',
    'minutes --meeting eag-aug',
    'note-of-actions --meeting eag-aug',
    'actions',
    'actions --group eag --filter all',
    'paper --paper section-12',
    'paper --paper eag-progress-november',
    'pack --meeting eag-nov',
    'pack --meeting eag-nov --numbering through',
    'pack --meeting eag-nov --without cover,minutes --order key-dates,agenda',
    'pack --meeting eag-nov --numbering by-paper --chair',
  ])('%s', async (typed) => {
    const [command = '', ...options] = typed.split(' ')
    const out = `${typed.replaceAll(/[^\w-]/g, '_')}.docx`
    const said = await sederunt(command, 'a.sederunt', ...options, '--out', out, '--as-of', '2016-11-04')
    expect(said).toMatchObject({ code: 0 })
    expect(said.stdout).toMatch(new RegExp(`^${out}: .+, \\d+ KB\\n$`))
    expect(lintDocument(readFileSync(path(out)))).toEqual([])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('what a document command says', () => {
  test('with --json is one object on standard output and nothing on standard error', async () => {
    const said = await sederunt('pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'json.docx', '--json')
    expect(said).toMatchObject({ code: 0, stderr: '' })
    const { out, fileName, bytes, findings } = JSON.parse(said.stdout)
    expect([out, fileName]).toEqual([path('json.docx'), 'EAG 4 November 2016 - pack.docx'])
    expect(bytes).toBe(statSync(path('json.docx')).size)
    expect(findings).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('10 minutes late') }),
    )
  })

  test('without it says on standard error what there is to look at', async () => {
    const said = await sederunt('agenda', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'agenda.docx')
    expect(said.stdout).toMatch(/^agenda\.docx: EAG 4 November 2016 - agenda, \d+ KB\n$/)
    expect(said.stderr).toContain('10 minutes late')
  })

  test('depends on the day as of which it is made, and on nothing else', async () => {
    const made = async (out: string, ...more: string[]) => {
      await sederunt('pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', out, ...more)
      return readFileSync(path(out))
    }
    const [one, again, later] = [
      await made('one.docx'),
      await made('again.docx', '--as-of', '2016-11-04'),
      await made('later.docx', '--as-of', '2017-02-01'),
    ]
    expect(Buffer.compare(one, again)).toBe(0)
    expect(Buffer.compare(one, later)).not.toBe(0)
  })
})

describe('a refusal', () => {
  test.each([
    ['a meeting that is not there', ['pack', '--meeting', 'nowhere'], 'There is no meeting “nowhere”'],
    ['a paper that is not there', ['paper', '--paper', 'nothing'], 'There is no paper “nothing”'],
    ['a workstream that is not there', ['briefing', '--workstream', 'none'], 'There is no workstream “none”'],
    [
      'one of many workstreams',
      ['update-note', '--workstreams', 'neglect,none'],
      'There is no workstream “none”',
    ],
    ['a group’s id where a meeting’s is wanted', ['agenda', '--meeting', 'eag'], 'There is no meeting “eag”'],
    [
      'a progress update of a written paper',
      ['progress-update', '--paper', 'section-12'],
      'is a written paper',
    ],
    [
      'a paper of another meeting that is to be left out of a pack',
      ['pack', '--meeting', 'eag-nov', '--without', 'cover,paper/nothing'],
      'has no paper “nothing” to leave out',
    ],
    ['minutes that are not written yet', ['minutes', '--meeting', 'eag-nov'], 'There are no minutes'],
    [
      'a period that ends before it begins',
      ['update-note', '--since', '2016-11-02', '--to', '2016-11-01'],
      'before it begins',
    ],
  ])('of %s ends with 1, says why, and leaves what was there', async (_, [command = '', ...options], why) => {
    const out = path('precious.docx')
    writeFileSync(out, 'what was there')
    const said = await sederunt(command, 'a.sederunt', ...options, '--out', out, '--json')
    expect(said).toMatchObject({ code: 1, stdout: '' })
    expect(said.stderr).toContain(why)
    expect(said.stderr).not.toMatch(/\n\s+at /)
    expect(readFileSync(out, 'utf8')).toBe('what was there')
  })

  test('of a place that is no place for a document says what is wrong with it', async () => {
    mkdirSync(path('folder'), { recursive: true })
    const to = (out: string) => sederunt('agenda', 'a.sederunt', '--meeting', 'eag-nov', '--out', out)
    expect(await to('folder')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('a folder called “folder”'),
    })
    expect(await to('.')).toMatchObject({ code: 1, stderr: expect.stringContaining('already a folder') })
    expect(await to('nowhere/x.docx')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no folder “nowhere”'),
    })
    expect((await to('a.sederunt/x.docx')).code).toBe(1)
    expect(readdirSync(path('folder'))).toEqual([])
  })

  test('of the programme’s own file as the place, by whatever name, leaves it as it is', async () => {
    symlinkSync(path('a.sederunt'), path('link.docx'))
    const before = readFileSync(path('a.sederunt'))
    for (const out of ['a.sederunt', './folder/../a.sederunt', path('a.sederunt'), 'link.docx']) {
      const said = await sederunt('agenda', 'a.sederunt', '--meeting', 'eag-nov', '--out', out)
      expect(said, out).toMatchObject({ code: 1, stdout: '' })
    }
    expect(await sederunt('export', 'a.sederunt', '--out', 'a.sederunt')).toMatchObject({
      code: 1,
      stdout: '',
    })
    expect(Buffer.compare(readFileSync(path('a.sederunt')), before)).toBe(0)
  })

  test('of a file that is not there, a folder, or no programme ends with 1', async () => {
    writeFileSync(path('other.sederunt'), 'not a database at all')
    for (const file of ['missing.sederunt', 'folder', 'other.sederunt']) {
      const said = await sederunt('agenda', file, '--meeting', 'eag-nov', '--out', 'never.docx')
      expect(said, file).toMatchObject({ code: 1, stdout: '' })
      expect(said.stderr, file).toContain(`“${file}”`)
    }
    expect(existsSync(path('never.docx'))).toBe(false)
    expect(existsSync(path('missing.sederunt'))).toBe(false)
  })
})

describe('wrong usage ends with 2 and the usage', () => {
  test.each([
    [['pack', 'a.sederunt', '--out', 'x.docx'], '--meeting is missing'],
    [['pack', 'a.sederunt', '--meeting', 'eag-nov'], '--out is missing'],
    [['pack', '--meeting', 'eag-nov', '--out', 'x.docx'], 'Name the file'],
    [['pack', 'a.sederunt', 'b', '--meeting', 'eag-nov', '--out', 'x.docx'], '“b” is one argument too many'],
    [
      ['pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'x.docx', '--numbering', 'sideways'],
      '--numbering',
    ],
    [['pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'x.docx', '--as-of', '2016-02-30'], '--as-of'],
    [['pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'x.docx', '--as-of', 'today'], '--as-of'],
    [
      ['pack', 'a.sederunt', '--meeting', 'eag-nov', '--meeting', 'eag-aug', '--out', 'x.docx'],
      'given twice',
    ],
    [
      ['pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'x.docx', '--without', 'covers'],
      '--without names “covers”, which is no part of a pack',
    ],
    [
      ['pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'x.docx', '--order', 'annotated-agenda'],
      '--order names the annotated agenda, which only the chair’s pack has',
    ],
    [['labels', 'a.sederunt', '--paper', 'p', '--without', 'cover'], 'are for the pack of a meeting'],
    [['pack', 'a.sederunt', '--meeting', '../x', '--out', 'x.docx'], '--meeting'],
    [['pack', 'a.sederunt', '--meeting', 'eag-nov', '--out', ''], '--out is empty'],
    [['pack', 'a.sederunt', '--meeting', 'eag-nov', '--paper', 'p', '--out', 'x.docx'], '--paper'],
    [['agenda', 'a.sederunt', '--meeting', 'eag-nov', '--out', 'x.docx', '--chair'], '--chair'],
    [['briefing', 'a.sederunt', '--out', 'x.docx'], '--meeting or --workstream is missing'],
    [
      ['briefing', 'a.sederunt', '--meeting', 'eag-nov', '--workstream', 'neglect', '--out', 'x.docx'],
      '--meeting and --workstream do not go together',
    ],
    [['update-note', 'a.sederunt', '--since', 'May', '--out', 'x.docx'], '--since'],
    [['update-note', 'a.sederunt', '--workstreams', ' , ', '--out', 'x.docx'], '--workstreams'],
  ])('%j', async (args, why) => {
    const said = await sederunt(...args)
    expect(said).toMatchObject({ code: 2, stdout: '' })
    expect(said.stderr).toContain(why)
    expect(said.stderr).toContain(`usage: sederunt ${args[0]} `)
    expect(existsSync(path('x.docx'))).toBe(false)
  })
})

describe('labels', () => {
  test.each([
    ['a paper', ['--paper', 'section-12'], ['section-12.docx', 'paper', '--paper', 'section-12']],
    ['a pack by paper', ['--meeting', 'eag-nov'], ['by-paper.docx', 'pack', '--meeting', 'eag-nov']],
    [
      'a pack numbered through',
      ['--meeting', 'eag-nov', '--numbering', 'through'],
      ['through.docx', 'pack', '--meeting', 'eag-nov', '--numbering', 'through'],
    ],
  ])(
    'prints every block of %s, in the order in which the document has them',
    async (_, asked, [out = '', command = '', ...options]) => {
      const said = await sederunt('labels', 'a.sederunt', ...asked)
      expect(said).toMatchObject({ code: 0, stderr: '' })
      const labels: { id: string; bookmark: string; label: string | null; text: string }[] = JSON.parse(
        said.stdout,
      )
      expect(labels.length).toBeGreaterThan(20)
      for (const block of labels) expect(Object.keys(block)).toEqual(['id', 'bookmark', 'label', 'text'])
      await sederunt(command, 'a.sederunt', ...options, '--out', out)
      expect(labels.map(({ bookmark, text }) => ({ bookmark, text: text.replace(/\s+/g, '') }))).toEqual(
        printedBlocks(readFileSync(path(out))),
      )
    },
  )

  test('run on through a pack, and begin again with each paper otherwise', async () => {
    const numbers = async (...more: string[]) => {
      const { stdout } = await sederunt('labels', 'a.sederunt', '--meeting', 'eag-nov', ...more)
      const labels: { label: string | null }[] = JSON.parse(stdout)
      return labels.flatMap(({ label }) =>
        /^\d+\.$/.test(label ?? '') ? [Number.parseInt(label ?? '', 10)] : [],
      )
    }
    const through = await numbers('--numbering', 'through')
    expect(through).toEqual(through.map((_, i) => i + 1))
    const byPaper = await numbers('--numbering', 'by-paper')
    expect(byPaper).toHaveLength(through.length)
    expect(byPaper.filter((number) => number === 1).length).toBeGreaterThan(3)
    expect(await numbers()).toEqual(byPaper)
  })

  test('of neither, of both, or in a numbering that there is not, is wrong usage', async () => {
    for (const args of [
      [],
      ['--meeting', 'eag-nov', '--paper', 'section-12'],
      ['--paper', 'section-12', '--numbering', 'x'],
    ])
      expect(await sederunt('labels', 'a.sederunt', ...args)).toMatchObject({ code: 2, stdout: '' })
    expect(await sederunt('labels', 'a.sederunt', '--paper', 'x')).toMatchObject({ code: 1, stdout: '' })
  })
})
