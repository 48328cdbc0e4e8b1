import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { highest, isLower } from '../../shared/rules/marking.ts'
import { numbered, plan, withGroup } from './make-programme.ts'

type MeetingInput = NonNullable<ProgrammeFileInput['meetings']>[number]
type PaperInput = NonNullable<ProgrammeFileInput['papers']>[number]

const findings = (meeting: Partial<MeetingInput>, papers: PaperInput[] = []) =>
  plan(
    withGroup({
      programme: { name: 'P', marking: 'OFFICIAL' },
      workstreams: [
        { id: 'w', title: 'Neglect' },
        { id: 'v', title: 'Hearings' },
      ],
      updates: [
        { id: 'u', workstream: 'w', asOf: '2016-10-01', marking: 'SECRET', body: [numbered('x')] },
        { id: 'uncleared', workstream: 'v', asOf: '2016-10-01', stage: 'received', body: [numbered('y')] },
      ],
      papers,
      meetings: [
        {
          id: 'nov',
          group: 'eag',
          sessions: [{ day: '2016-11-04', starts: '14:00', ends: '16:00' }],
          ...meeting,
        },
      ],
    }),
    { document: 'pack', meeting: 'nov' },
  ).findings
const messages = (...args: Parameters<typeof findings>) => findings(...args).map(({ message }) => message)
const paper = (more: Partial<PaperInput>): PaperInput => ({
  id: 'p',
  title: 'Paper',
  kind: 'written',
  body: [numbered('b')],
  ...more,
})
const ofPaper = (more: Partial<PaperInput>) =>
  messages({ agenda: [{ id: 'i', title: 'I', papers: ['p'] }] }, [paper(more)])

describe('before a pack goes out', () => {
  it('nothing is found where all is well', () => {
    expect(messages({ agenda: [{ id: 'i', title: 'I', papers: ['p'], minutes: 120 }] }, [paper({})])).toEqual(
      [],
    )
  })

  it('an empty agenda is told', () => {
    expect(findings({})).toEqual([
      { severity: 'mend', message: 'The agenda is empty.', where: { list: 'meetings', id: 'nov' } },
    ])
  })

  it('a paper that is expected and missing is told, but none of a break', () => {
    expect(
      findings({
        agenda: [
          { id: 'a', title: 'A', paperState: 'expected' },
          { id: 'b', title: 'B', kind: 'break', paperState: 'expected' },
          { id: 'c', title: 'C', paperState: 'to follow' },
          { id: 'd', title: 'D' },
        ],
      }),
    ).toEqual([{ severity: 'mend', message: 'Item 1 has no paper.', where: { list: 'agenda', id: 'a' } }])
  })

  it('an overrun is told, of a fixed start and of the end', () => {
    expect(
      messages({
        agenda: [
          { id: 'a', title: 'A', minutes: 61 },
          { id: 'b', title: 'The Minister', fixedStart: '15:00', minutes: 70 },
        ],
      }),
    ).toEqual([
      '“The Minister” has a fixed start that the items before it overrun by 1 minute.',
      'Ends 10 minutes late.',
    ])
    expect(
      messages({
        sessions: [{ day: '2016-11-21' }, { day: '2016-11-22', starts: '09:00', ends: '10:00' }],
        agenda: [{ id: 'a', title: 'A', day: '2016-11-22', minutes: 90 }],
      }),
    ).toEqual(['Tuesday 22 November 2016 ends 30 minutes late.'])
  })

  it('a paper that is not ready is told, by its number', () => {
    expect(ofPaper({ stage: 'received' })).toEqual(['EAG(16)01 is received but not cleared.'])
    expect(ofPaper({ stage: 'in clearance' })).toEqual(['EAG(16)01 is still in clearance.'])
    expect(ofPaper({ stage: 'withdrawn' })).toEqual(['EAG(16)01 is withdrawn but still on the agenda.'])
    expect(ofPaper({ audience: 'internal' })).toEqual([
      'EAG(16)01 is cleared for internal readers only: members’ copies are without it.',
    ])
    expect(ofPaper({ body: [] })).toEqual(['EAG(16)01 has no text.'])
  })

  it('a progress update is told that holds what is marked higher or not cleared', () => {
    expect(ofPaper({ kind: 'progress-update', entries: ['u', 'uncleared'] })).toEqual([
      'EAG(16)01 is marked lower than what it holds: Neglect.',
      'EAG(16)01 holds what is not cleared for members: Hearings.',
    ])
    expect(ofPaper({ kind: 'progress-update', marking: 'SECRET', entries: ['u'] })).toEqual([])
  })

  it('a paper without an item is looked at too', () => {
    expect(
      messages({ agenda: [{ id: 'i', title: 'I' }] }, [paper({ meeting: 'nov', stage: 'received' })]),
    ).toEqual(['EAG(16)01 is received but not cleared.'])
  })
})

it('markings rise from OFFICIAL to TOP SECRET, and none is lowest', () => {
  expect(highest(['OFFICIAL', 'SECRET', null, 'OFFICIAL-SENSITIVE', undefined])).toBe('SECRET')
  expect(highest([null, undefined])).toBeNull()
  expect(isLower('OFFICIAL', 'OFFICIAL-SENSITIVE')).toBe(true)
  expect(isLower('SECRET', 'SECRET')).toBe(false)
  expect(isLower(null, 'OFFICIAL')).toBe(true)
  expect(isLower('TOP SECRET', undefined)).toBe(false)
})
