import { expect, it } from 'vitest'
import { checkAgenda } from '../../shared/rules/check-agenda.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { largeProgramme } from './large-programme.ts'
import { plan } from './make-programme.ts'

const seconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

// About 0.3 s on a laptop; whatever looks at every pair of 10,000 papers or 20,000 items takes far longer than this.
it('plans any document of 1,000 meetings, 20,000 items and 10,000 papers at once, and checks every agenda', () => {
  const programme = largeProgramme(1000)
  const meeting = 'm999'
  expect(
    seconds(() => {
      plan(programme, { document: 'pack', meeting, chair: true, numbering: 'through' })
      plan(programme, { document: 'briefing', meeting })
      plan(programme, { document: 'briefing', workstream: 'w' })
      plan(programme, { document: 'update-note', since: '2000-01-01' })
      const indexed = indexProgramme(programme)
      for (const one of programme.meetings) checkAgenda(one, indexed)
    }),
  ).toBeLessThan(5)
}, 60_000)
