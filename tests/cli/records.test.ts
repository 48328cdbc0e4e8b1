import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openReadOnly, openStore } from '../../electron/store/store.ts'
import { seedProgramme } from '../fixtures/seed-programme.ts'
import { commandLine } from '../support/command-line.ts'

const { path, sederunt } = commandLine()
const json = (name: string, value: unknown): string => {
  writeFileSync(path(name), JSON.stringify(value))
  return name
}
const programmeIn = (name: string) => {
  const store = openReadOnly(path(name))
  try {
    // Texts are read when they are asked for: all of them before the file is closed.
    return structuredClone(store.programme())
  } finally {
    store.close()
  }
}

beforeAll(async () => {
  json('seed.json', seedProgramme)
  expect(await sederunt('sample', 'sample.sederunt')).toMatchObject({ code: 0, stderr: '' })
  expect(await sederunt('import', 'seed.sederunt', 'seed.json')).toMatchObject({ code: 0, stderr: '' })
})

describe('sample', () => {
  test('never writes over a file', async () => {
    writeFileSync(path('notes.sederunt'), 'mine')
    expect(await sederunt('sample', 'notes.sederunt')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('already a file called “notes.sederunt”'),
    })
    expect(readFileSync(path('notes.sederunt'), 'utf8')).toBe('mine')
  })

  test('says what it made, as an object with --json', async () => {
    const said = await sederunt('sample', 'other.sederunt', '--json')
    expect(said).toMatchObject({ code: 0, stderr: '' })
    const { file, name, counts } = JSON.parse(said.stdout)
    expect([file, name]).toEqual(['other.sederunt', 'Child Protection Improvement Programme'])
    expect(counts.meetings).toBe(programmeIn('other.sederunt').meetings.length)
  })

  test('in a folder that is not there is refused', async () => {
    expect(await sederunt('sample', 'nowhere/s.sederunt')).toMatchObject({ code: 1, stdout: '' })
    expect(existsSync(path('nowhere'))).toBe(false)
  })
})

describe('import', () => {
  test('into a file that is there is refused without --replace', async () => {
    const before = readFileSync(path('seed.sederunt'))
    const said = await sederunt('import', 'seed.sederunt', 'seed.json')
    expect(said).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('already a file') })
    expect(Buffer.compare(readFileSync(path('seed.sederunt')), before)).toBe(0)
  })

  test('with --replace puts the new in its place, after a backup of the old', async () => {
    copyFileSync(path('sample.sederunt'), path('replaced.sederunt'))
    const said = await sederunt('import', 'replaced.sederunt', 'seed.json', '--replace')
    expect(said).toMatchObject({ code: 0, stderr: '' })
    expect(programmeIn('replaced.sederunt').meetings.map(({ id }) => id)).toEqual(['eag-sept', 'eag-nov'])
    const [backup = ''] = readdirSync(path('replaced backups')).filter((name) => name.endsWith('.sederunt'))
    expect(programmeIn(`replaced backups/${backup}`)).toEqual(programmeIn('sample.sederunt'))
  })

  test('with --replace is refused where the file holds what JSON cannot carry', async () => {
    copyFileSync(path('seed.sederunt'), path('revised.sederunt'))
    const store = openStore(path('revised.sederunt'), {
      clock: () => new Date('2016-11-04T09:00:00Z'),
      ids: (() => {
        let n = 0
        return () => `id${++n}`
      })(),
    })
    const paper = store.programme().papers.find(({ id }) => id === 'options')
    if (!paper) throw new Error('the fixture has no such paper')
    const body = (paper.body ?? []).slice(0, 2)
    store.put('papers', { ...paper, body }, 1)
    store.close()
    const said = await sederunt('import', 'revised.sederunt', 'seed.json', '--replace')
    expect(said).toMatchObject({ code: 1, stdout: '' })
    expect(said.stderr).toMatch(/would lose 1 earlier revision of 1 paper/)
    expect(programmeIn('revised.sederunt').papers.find(({ id }) => id === 'options')?.body).toHaveLength(2)
  })

  test('tells every fault with its path, on a line each, and stores nothing', async () => {
    json('faulty.json', {
      ...seedProgramme,
      papers: [
        ...(seedProgramme.papers ?? []),
        { id: 'options', title: 'Again', kind: 'written', authr: 'lea' },
      ],
      decisions: [{ id: 'd1', text: 'Yes.', meeting: 'nowhere', on: '2016-02-30' }],
    })
    const said = await sederunt('import', 'never.sederunt', 'faulty.json')
    expect(said).toMatchObject({ code: 1, stdout: '' })
    const lines = said.stderr.split('\n').filter((line) => line.startsWith('  '))
    expect(lines.map((line) => line.trim().split(': ')[0])).toEqual([
      'papers[2].id',
      'papers[2].authr',
      'decisions[0].meeting',
      'decisions[0].on',
    ])
    expect(said.stderr).toContain('has 4 faults, and nothing was stored')
    expect(existsSync(path('never.sederunt'))).toBe(false)
    const before = readFileSync(path('seed.sederunt'))
    expect((await sederunt('import', 'seed.sederunt', 'faulty.json', '--replace')).code).toBe(1)
    expect(Buffer.compare(readFileSync(path('seed.sederunt')), before)).toBe(0)
  })

  test('of no JSON, a folder, nothing, or into no programme is refused in plain words', async () => {
    mkdirSync(path('folder'))
    writeFileSync(path('half.json'), '{ "format": ')
    writeFileSync(path('letter.sederunt'), 'Dear all')
    const refused = async (...args: string[]) => {
      const said = await sederunt('import', ...args)
      expect(said).toMatchObject({ code: 1, stdout: '' })
      expect(said.stderr).not.toMatch(/\n\s+at |E[A-Z]{4,}/)
      return said.stderr
    }
    expect(await refused('never.sederunt', 'half.json')).toContain('Line 1')
    expect(await refused('never.sederunt', 'folder')).toContain('It is a folder')
    expect(await refused('never.sederunt', 'missing.json')).toContain('There is no file “missing.json”')
    expect(await refused('letter.sederunt', 'seed.json', '--replace')).toContain(
      'is not a Sederunt programme',
    )
    expect(readFileSync(path('letter.sederunt'), 'utf8')).toBe('Dear all')
    expect(existsSync(path('never.sederunt'))).toBe(false)
  })

  test('is refused while somebody else writes to the file, and says who', async () => {
    copyFileSync(path('seed.sederunt'), path('held.sederunt'))
    const store = openStore(path('held.sederunt'), {
      clock: () => new Date('2016-11-04T09:00:00Z'),
      ids: () => 'held',
      who: 'Morag Reid',
    })
    const said = await sederunt('import', 'held.sederunt', 'seed.json', '--replace')
    store.close()
    expect(said).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Morag Reid has') })
  })
})

describe('export', () => {
  test('gives the bytes that an import of it gives again, to a file or to standard output', async () => {
    expect(await sederunt('export', 'sample.sederunt', '--out', 'out.json')).toMatchObject({
      code: 0,
      stderr: '',
    })
    const bytes = readFileSync(path('out.json'), 'utf8')
    expect(await sederunt('import', 'again.sederunt', 'out.json')).toMatchObject({ code: 0 })
    expect(await sederunt('export', 'again.sederunt')).toEqual({ code: 0, stdout: bytes, stderr: '' })
  })

  test('of what is not there leaves what stood at --out', async () => {
    writeFileSync(path('precious.json'), 'mine')
    const said = await sederunt('export', 'missing.sederunt', '--out', 'precious.json')
    expect(said).toMatchObject({ code: 1, stdout: '' })
    expect(readFileSync(path('precious.json'), 'utf8')).toBe('mine')
  })
})

describe('list', () => {
  test('names meetings, papers and workstreams, each with an id that the other commands take', async () => {
    const said = await sederunt('list', 'seed.sederunt')
    expect(said).toMatchObject({ code: 0, stderr: '' })
    for (const words of ['eag-nov', 'EAG, Friday 4 November 2016', 'options', 'EAG(16)02', 'Neglect pilot'])
      expect(said.stdout).toContain(words)
  })

  test('with --json is an object of the same', async () => {
    const said = await sederunt('list', 'seed.sederunt', '--json')
    expect(said).toMatchObject({ code: 0, stderr: '' })
    const { programme, meetings, papers, workstreams } = JSON.parse(said.stdout)
    expect(programme).toEqual({ name: 'Child Protection Improvement Programme', shortName: 'CPIP' })
    expect(meetings).toMatchObject([
      { id: 'eag-sept', days: ['2016-09-02'], status: 'held', minutes: 'draft', papers: [] },
      { id: 'eag-nov', days: ['2016-11-04'], minutes: null, papers: ['progress', 'options'] },
    ])
    expect(papers).toMatchObject([
      { id: 'progress', kind: 'progress-update', number: 'EAG(16)01', meeting: 'eag-nov' },
      { id: 'options', kind: 'written', number: 'EAG(16)02', meeting: 'eag-nov' },
    ])
    expect(workstreams).toHaveLength(11)
  })
})

describe('search', () => {
  test('finds records by several words, and says where', async () => {
    const said = await sederunt('search', 'seed.sederunt', 'Stop', 'Listen')
    expect(said).toMatchObject({ code: 0, stderr: '' })
    expect(said.stdout).toContain('updates u-action-plan')
    expect(said.stdout).not.toMatch(/^\s+$/m)
    const { stdout } = await sederunt('search', 'seed.sederunt', 'Stop Listen', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ list: 'updates', id: 'u-action-plan' }])
  })

  test('that finds nothing is no failure; without words it is wrong usage', async () => {
    expect(await sederunt('search', 'seed.sederunt', 'zeppelin')).toMatchObject({ code: 0, stderr: '' })
    expect(await sederunt('search', 'seed.sederunt', 'zeppelin', '--json')).toMatchObject({
      code: 0,
      stdout: '[]\n',
    })
    expect(await sederunt('search', 'seed.sederunt')).toMatchObject({ code: 2, stdout: '' })
    expect((await sederunt('search', 'seed.sederunt', '"(*', 'OR')).code).toBe(0)
  })
})

describe('verify', () => {
  test('of a whole file ends with 0', async () => {
    expect(await sederunt('verify', 'sample.sederunt')).toMatchObject({ code: 0, stderr: '' })
    const { stdout } = await sederunt('verify', 'seed.sederunt', '--json')
    expect(JSON.parse(stdout)).toEqual({ clean: true, findings: [] })
  })

  test('of a damaged one ends with 1 and says so', async () => {
    const bytes = readFileSync(path('seed.sederunt'))
    bytes.fill(0xa5, 8192, 8192 + 4096 * 6)
    writeFileSync(path('damaged.sederunt'), bytes)
    const said = await sederunt('verify', 'damaged.sederunt')
    expect(said.code).toBe(1)
    expect(said.stdout).not.toContain('is whole')
    expect(said.stderr).not.toBe('')
    expect(Buffer.compare(readFileSync(path('damaged.sederunt')), bytes)).toBe(0)
  })
})
