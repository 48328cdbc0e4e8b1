import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { writeProgramme } from '../../../electron/interchange/write-programme.ts'
import { sampleProgramme } from '../../../electron/sample/programme.ts'
import type { Programme } from '../../../shared/interchange.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import { refActions } from '../../../shared/rules/action-refs.ts'
import { numberPapers } from '../../../shared/rules/paper-numbers.ts'
import { planDocument } from '../../../shared/rules/plan-document.ts'
import { programmeFor } from '../../../shared/rules/recipients/programme-for.ts'
import {
  type Recipient,
  type RecipientRole,
  recipientRoles,
  sightOf,
} from '../../../shared/rules/recipients/recipient.ts'
import { programmes } from '../../interchange/programme-arbitrary.ts'

const sample = readProgramme(JSON.stringify(sampleProgramme))

const recipient = (programme: Programme, role: RecipientRole, chairs = role === 'chair'): Recipient => ({
  person: programme.people[0]?.id ?? 'nobody',
  name: '',
  role,
  chairs,
})

/** The programme as somebody would have to write it by hand so that a pack of it shows nothing hidden. */
function blanked(programme: Programme, meetingId: string, isHidden: (paper: Paper) => boolean): Programme {
  const numbers = numberPapers(programme)
  const refs = refActions(programme)
  const hidden = new Set(programme.papers.filter(isHidden).map(({ id }) => id))
  return {
    ...programme,
    groups: programme.groups.map(({ paperNumbers: _, actionNumbers: _2, ...group }) => group),
    papers: programme.papers.map((paper) => {
      const number = numbers.get(paper.id)
      const { meeting: at, ...rest } = { ...paper, ...(number !== undefined && { number }) }
      if (!hidden.has(paper.id)) return { ...rest, ...(at !== undefined && { meeting: at }) }
      const title = number === undefined ? 'Paper not in this pack' : paper.title
      return {
        ...rest,
        ...(at !== meetingId && at !== undefined && { meeting: at }),
        title,
        audience: 'internal',
      }
    }),
    actions: programme.actions.map((action) => {
      const ref = refs.get(action.id)
      return { ...action, ...(ref !== undefined && { ref }) }
    }),
    meetings: programme.meetings.map((one) => {
      if (one.id !== meetingId) return one
      return {
        ...one,
        agenda: one.agenda.map((item) => {
          const papers = item.papers.filter((id) => !hidden.has(id))
          const isEmptied = papers.length === 0 && item.papers.length > 0
          const state = isEmptied && (item.paperState ?? 'expected') === 'expected' ? 'none' : item.paperState
          return { ...item, papers, ...(state !== undefined && { paperState: state }) }
        }),
      }
    }),
  }
}

function expectSamePlan(
  programme: Programme,
  meeting: string,
  whom: Recipient,
  more: { withheld?: ReadonlySet<string>; without?: string[]; numbering?: 'by-paper' | 'through' } = {},
): Programme {
  const { withheld = new Set<string>(), without = [], numbering = 'by-paper' } = more
  const sight = sightOf(whom)
  const isHidden = ({ id, stage, audience }: Paper): boolean =>
    stage === 'withdrawn' || (audience === 'internal' && !sight.internal) || withheld.has(id)
  const filtered = programmeFor(programme, { meeting, recipient: whom, withheld, without })
  const full = blanked(programme, meeting, isHidden)
  const request = { document: 'pack', meeting, chair: sight.briefs, numbering } as const
  const seen = planDocument(filtered, { ...request, without })
  const whole = planDocument(full, { ...request, without })
  expect(seen.plan).toEqual(whole.plan)
  return filtered
}

const rolesOf = (programme: Programme): Recipient[] => [
  ...recipientRoles.map((role) => recipient(programme, role)),
  recipient(programme, 'deputy', true),
]

describe('what a recipient may see', () => {
  it('prints what the whole programme prints, for every meeting of the sample and every role', () => {
    let plans = 0
    for (const { id } of sample.meetings)
      for (const whom of rolesOf(sample))
        for (const numbering of ['by-paper', 'through'] as const) {
          const filtered = expectSamePlan(sample, id, whom, { numbering })
          expect(readProgramme(writeProgramme(filtered, () => null))).toEqual(
            readProgramme(writeProgramme(filtered, () => null)),
          )
          plans++
        }
    expect(plans).toBe(sample.meetings.length * 8 * 2)
  })

  it('prints the same where a paper is kept from somebody or left out of the pack', () => {
    for (const { id, agenda } of sample.meetings)
      for (const paper of agenda.flatMap(({ papers }) => papers))
        for (const whom of rolesOf(sample)) {
          expectSamePlan(sample, id, whom, { withheld: new Set([paper]) })
          if (
            sample.papers.some(
              (one) => one.id === paper && one.stage !== 'withdrawn' && one.audience !== 'internal',
            )
          )
            expectSamePlan(sample, id, whom, { without: [`paper/${paper}`, 'minutes'] })
        }
  })

  it('prints the same for generated programmes, and is a whole programme by itself', () => {
    fc.assert(
      fc.property(programmes(4), fc.nat(), (programme, n) => {
        const roles = rolesOf(programme)
        programme.meetings.forEach(({ id }, i) => {
          const whom = roles[(n + i) % roles.length]
          if (!whom) return
          const filtered = expectSamePlan(programme, id, whom, { numbering: n % 2 ? 'through' : 'by-paper' })
          expect(readProgramme(writeProgramme(filtered, () => null))).toBeDefined()
        })
      }),
      { numRuns: 300 },
    )
  })
})
