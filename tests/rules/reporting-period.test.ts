import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { reportingPeriod } from '../../shared/rules/reporting-period.ts'
import { withGroup } from './make-programme.ts'

const periodOf = (papers: NonNullable<ProgrammeFileInput['papers']>, asOf: string) => {
  const programme = withGroup({
    meetings: [{ id: 'm', group: 'eag', sessions: [{ day: '2016-11-04' }] }],
    papers,
  })
  const { from, to, paper } = reportingPeriod(indexProgramme(programme), asOf)
  return [from, to, paper?.id ?? null]
}
const update = (id: string, fields: object) => ({
  id,
  title: id,
  kind: 'progress-update' as const,
  ...fields,
})

describe('what is to be reported on', () => {
  it('begins after the last progress update and ends with the next', () => {
    const papers = [update('june', { to: '2016-06-14' }), update('november', { meeting: 'm' })]
    expect(periodOf(papers, '2016-10-01')).toEqual(['2016-06-15', '2016-11-04', 'november'])
    expect(periodOf(papers, '2016-06-14')).toEqual([null, '2016-06-14', 'june'])
    expect(periodOf(papers, '2016-11-05')).toEqual(['2016-11-05', '2016-11-05', null])
  })

  it('is as the next progress update says, where it says', () => {
    expect(periodOf([update('n', { from: '2016-09-01', to: '2016-10-31' })], '2016-10-01')).toEqual([
      '2016-09-01',
      '2016-10-31',
      'n',
    ])
  })

  it('is everything so far in a programme without progress updates', () => {
    expect(periodOf([{ id: 'p', title: 'P', kind: 'written', meeting: 'm' }], '2016-10-01')).toEqual([
      null,
      '2016-10-01',
      null,
    ])
  })
})
