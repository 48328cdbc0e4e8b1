import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../support/command-line.ts'

const { path, folder, sederunt } = commandLine()
const hash = (name: string) =>
  createHash('sha256')
    .update(readFileSync(path(name)))
    .digest('hex')
const typed = (notes: unknown) => writeFileSync(path('notes.json'), JSON.stringify(notes))

beforeAll(async () => {
  await sederunt('sample', 'cpip.sederunt')
  writeFileSync(path('pass'), 'ferry at low tide\n')
  writeFileSync(path('wrong'), 'ferry at high tide\n')
})

describe('case, annotate, merge', () => {
  it('take a pack out and bring notes back, protected on the way', async () => {
    const before = hash('cpip.sederunt')
    const out = await sederunt(
      'case',
      'cpip.sederunt',
      '--meeting',
      'eag-nov',
      '--out',
      'x.sederunt-case',
      '--passphrase-file',
      'pass',
    )
    expect(out).toMatchObject({ code: 0 })
    expect(out.stdout).toMatch(/for Elspeth Rannoch \(chair\), protected/)
    expect(hash('cpip.sederunt')).toBe(before)
    const labels = JSON.parse(
      (await sederunt('labels', 'cpip.sederunt', '--meeting', 'eag-nov', '--json')).stdout,
    )
    const numbered = labels.findLast(({ label }: { label: string | null }) => label === '3.')
    typed([
      { block: numbered.id, text: 'Is this so?', for: 'secretariat', kind: 'raise' },
      { paper: 'section-12', text: 'Well put', for: 'shared' },
      { item: 'eag-nov-neglect', text: 'Be brief', for: 'shared' },
      { block: numbered.id, text: 'Mine alone', for: 'self' },
    ])
    const item = JSON.parse((await sederunt('export', 'cpip.sederunt')).stdout).meetings.find(
      ({ id }: { id: string }) => id === 'eag-nov',
    ).agenda[0].id
    writeFileSync(
      path('notes.json'),
      readFileSync(path('notes.json'), 'utf8').replace('eag-nov-neglect', item),
    )
    const annotated = await sederunt(
      'annotate',
      'x.sederunt-case',
      '--notes',
      'notes.json',
      '--out',
      'y.sederunt-notes',
      '--without-self',
      '--passphrase-file',
      'pass',
      '--json',
    )
    expect(annotated.stderr).toBe('')
    expect(JSON.parse(annotated.stdout)).toMatchObject({ keptBack: 1, notes: [{ paragraph: '3' }, {}, {}] })

    const merged = await sederunt(
      'merge',
      'cpip.sederunt',
      'y.sederunt-notes',
      '--passphrase-file',
      'pass',
      '--json',
    )
    expect(JSON.parse(merged.stdout)).toMatchObject({ counts: { new: 3, known: 0 }, places: { kept: 3 } })
    const again = await sederunt('merge', 'cpip.sederunt', 'y.sederunt-notes', '--passphrase-file', 'pass')
    expect(again.stdout).toMatch(/3 known already/)
    expect((await sederunt('verify', 'cpip.sederunt')).code).toBe(0)
  })

  it('give the same bytes for the same records', async () => {
    for (const name of ['a.sederunt-case', 'b.sederunt-case'])
      await sederunt('case', 'cpip.sederunt', '--meeting', 'eag-nov', '--out', name)
    expect(hash('a.sederunt-case')).toBe(hash('b.sederunt-case'))
  })

  it('refuse notes that have no place or several, all of them together, with the choices', async () => {
    typed([
      { words: 'the', text: 'x', for: 'shared' },
      { words: 'words that nobody wrote', text: 'x', for: 'shared' },
      { block: 'nosuchblock', text: 'x', for: 'shared' },
      { paper: 'nosuchpaper', text: 'x', for: 'shared' },
      { text: 'x', for: 'shared' },
    ])
    const refused = await sederunt(
      'annotate',
      'a.sederunt-case',
      '--notes',
      'notes.json',
      '--out',
      'n.sederunt-notes',
    )
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/\[0\]\.words: stand in \d+ places: .*\(block [a-z0-9]+\).*Name the block/)
    for (const place of ['[1].words', '[2].block', '[3].paper', '[4]:'])
      expect(refused.stderr).toContain(place)
    typed([{ words: 'x', text: 'x', for: 'everybody', by: 1 }])
    const odd = await sederunt(
      'annotate',
      'a.sederunt-case',
      '--notes',
      'notes.json',
      '--out',
      'n.sederunt-notes',
    )
    expect(odd.code).toBe(1)
    writeFileSync(path('notes.json'), '{"no": ')
    const broken = await sederunt(
      'annotate',
      'a.sederunt-case',
      '--notes',
      'notes.json',
      '--out',
      'n.sederunt-notes',
    )
    expect(broken.code).toBe(1)
    expect(existsSync(path('n.sederunt-notes'))).toBe(false)
  })

  it('refuse in plain English, change nothing and leave nothing behind', async () => {
    const before = hash('cpip.sederunt')
    writeFileSync(path('list.json'), '[]')
    const files = readdirSync(folder).sort()
    const broken = readFileSync(path('y.sederunt-notes'))
    broken[broken.length - 3] = (broken[broken.length - 3] ?? 0) ^ 1
    writeFileSync(path('broken'), broken)
    const refused: [RegExp, ...string[]][] = [
      [
        /wrong passphrase, or the file’s head is damaged/,
        'merge',
        'cpip.sederunt',
        'y.sederunt-notes',
        '--passphrase-file',
        'wrong',
      ],
      [/protected with a passphrase/, 'merge', 'cpip.sederunt', 'y.sederunt-notes'],
      [/tampered/, 'merge', 'cpip.sederunt', 'broken', '--passphrase-file', 'pass'],
      [/not a notes file/, 'merge', 'cpip.sederunt', 'a.sederunt-case'],
      [/not a notes file/, 'merge', 'cpip.sederunt', 'cpip.sederunt'],
      [/There is no file/, 'merge', 'cpip.sederunt', 'nowhere.sederunt-notes'],
      [/There is no meeting/, 'case', 'cpip.sederunt', '--meeting', 'nowhere', '--out', 'z'],
      [
        /There is no person/,
        'case',
        'cpip.sederunt',
        '--meeting',
        'eag-nov',
        '--for',
        'nobody',
        '--out',
        'z',
      ],
      [
        /There is no file/,
        'case',
        'cpip.sederunt',
        '--meeting',
        'eag-nov',
        '--out',
        'z',
        '--passphrase-file',
        'none',
      ],
      [/pack for reading/, 'annotate', 'y.sederunt-notes', '--notes', 'list.json', '--out', 'z'],
    ]
    for (const [says, ...args] of refused) {
      const { code, stdout, stderr } = await sederunt(...args)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(says)
    }
    for (const args of [
      ['case', 'cpip.sederunt', '--out', 'z'],
      ['annotate', 'a.sederunt-case', '--out', 'z'],
      ['merge', 'cpip.sederunt'],
    ])
      expect((await sederunt(...args)).code).toBe(2)
    expect(hash('cpip.sederunt')).toBe(before)
    expect(readdirSync(folder).sort()).toEqual([...files, 'broken'].sort())
  })
})
