import { beforeAll, expect, it } from 'vitest'
import { commandLine } from '../support/command-line.ts'

const { sederunt } = commandLine()
beforeAll(() => sederunt('sample', 'cpip.sederunt'))
const pack = (...more: string[]) => sederunt('pack', 'cpip.sederunt', '--meeting', 'eag-nov', ...more)
const check = (file: string, person: string) => sederunt('leak-check', file, 'cpip.sederunt', '--for', person)

it('keeps a paper from somebody, by id, name or address, until it is lifted', async () => {
  expect(await sederunt('withhold', 'cpip.sederunt')).toMatchObject({
    code: 0,
    stdout: 'No paper is withheld from anybody.\n',
  })
  const of = ['withhold', 'cpip.sederunt', '--paper', 'section-12', '--from'] as const
  const kept = await sederunt(...of, 'dr helen garvock', '--from', 'rannoch', '--json')
  expect(JSON.parse(kept.stdout).withheld).toEqual([
    expect.objectContaining({ paper: 'section-12', person: 'garvock', number: 'EAG(16)08' }),
    expect.objectContaining({ paper: 'section-12', person: 'rannoch', name: 'Elspeth Rannoch' }),
  ])
  await pack('--out', 'members.docx')
  await pack('--chair', '--out', 'chair.docx')
  await pack('--for', 'Dr Helen Garvock', '--out', 'own.docx')
  await sederunt(
    'case',
    'cpip.sederunt',
    '--meeting',
    'eag-nov',
    '--for',
    'garvock',
    '--out',
    'own.sederunt-case',
  )
  expect((await check('members.docx', 'adeyemi')).code).toBe(0)
  expect(await check('members.docx', 'garvock')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('it is from papers section-12'),
  })
  // What was left out of everybody's pack may be what this person may not see.
  const composed = ['--without', 'paper/section-12', '--order', 'paper/section-12,minutes']
  const of12 = ['case', 'cpip.sederunt', '--meeting', 'eag-nov', '--for', 'garvock', ...composed]
  expect((await sederunt(...of12, '--out', 'composed.sederunt-case')).code).toBe(0)
  expect((await check('composed.sederunt-case', 'garvock')).code).toBe(0)
  for (const file of ['own.docx', 'own.sederunt-case']) expect((await check(file, 'garvock')).code).toBe(0)
  expect((await check('chair.docx', 'rannoch')).code).toBe(0)

  await sederunt(...of, 'rannoch', '--lift')
  const left = await sederunt(...of, 'garvock', '--lift', '--json')
  expect(JSON.parse(left.stdout)).toEqual({ withheld: [] })
  expect((await check('members.docx', 'garvock')).code).toBe(0)
})

it('refuses in plain English what does not fit together or is not there', async () => {
  const refused = async (...typed: string[]) => {
    const { code, stderr } = await sederunt('withhold', 'cpip.sederunt', ...typed)
    return `${code} ${stderr.split('\n')[0]}`
  }
  expect(await refused('--paper', 'section-12')).toMatch(/^2 --paper and --from go together/)
  expect(await refused('--lift')).toMatch(/^2 --lift needs --paper and --from/)
  expect(await refused('--paper', 'nope', '--from', 'garvock')).toBe('1 There is no paper “nope”.')
  expect(await refused('--paper', 'section-12', '--from', 'Nobody')).toBe('1 There is no person “Nobody”.')
  expect((await sederunt('withhold', 'cpip.sederunt')).stdout).toMatch(/^No paper/)
})
