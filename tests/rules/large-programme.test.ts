import { expect, it } from 'vitest'
import { checkAgenda } from '../../shared/rules/check-agenda.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { largeProgramme } from './large-programme.ts'
import { plan } from './make-programme.ts'

// How long it takes is for the benchmark to say; whatever looked at every pair of them would never come to an end here.
it('plans any document of 1,000 meetings, 20,000 items and 10,000 papers, and checks every agenda', () => {
  const programme = largeProgramme(1000)
  const meeting = 'm999'
  const pack = plan(programme, { document: 'pack', meeting, chair: true, numbering: 'through' }).plan
  expect(pack.parts.filter(({ kind }) => kind === 'paper')).toHaveLength(10)
  for (const request of [
    { document: 'briefing', meeting },
    { document: 'briefing', workstream: 'w' },
    { document: 'update-note', since: '2000-01-01' },
  ] as const)
    expect(plan(programme, request).plan.parts).not.toEqual([])
  const indexed = indexProgramme(programme)
  for (const one of programme.meetings) expect(checkAgenda(one, indexed)).toBeInstanceOf(Array)
}, 60_000)
