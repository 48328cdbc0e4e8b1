import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { writeProgramme } from '../../../electron/interchange/write-programme.ts'
import { sampleProgramme } from '../../../electron/sample/programme.ts'
import type { Programme } from '../../../shared/interchange.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import { refActions } from '../../../shared/rules/action-refs.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { numberPapers } from '../../../shared/rules/paper-numbers.ts'
import { planDocument } from '../../../shared/rules/plan-document.ts'
import { programmeFor } from '../../../shared/rules/recipients/programme-for.ts'
import {
  type Recipient,
  type RecipientRole,
  recipientOf,
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
          expect(writeProgramme(readProgramme(writeProgramme(filtered, () => null)), () => null)).toBe(
            writeProgramme(filtered, () => null),
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

  const text = (programme: Programme): string => writeProgramme(programme, () => null)

  it('holds no address, role, history or record that the pack does not print', () => {
    for (const { id } of sample.meetings)
      for (const whom of rolesOf(sample)) {
        const filtered = programmeFor(sample, { meeting: id, recipient: whom })
        const words = text(filtered)
        expect(filtered.people.every((person) => !('email' in person || 'role' in person))).toBe(true)
        expect(words).not.toMatch(/"(email|clearances|remit|quorum|lead|publications|agreedAt)":/)
        const printed = JSON.stringify(
          planDocument(filtered, {
            document: 'pack',
            meeting: id,
            chair: sightOf(whom).briefs,
            numbering: 'by-paper',
          }).plan,
        )
        for (const person of filtered.people)
          expect(printed.includes(person.name) || person.id === whom.person, person.name).toBe(true)
        for (const { name } of filtered.organisations) expect(printed, name).toContain(name)
        for (const action of filtered.actions.filter((one) => one.text !== ''))
          expect(printed).toContain(action.text)
        for (const date of filtered.keyDates) expect(printed).toContain(date.title)
      }
  })

  it('holds the chair’s briefs and interests for those who lead the meeting alone', () => {
    const briefs = sample.meetings.flatMap(({ agenda }) =>
      agenda.flatMap(({ brief }) => Object.values(brief ?? {}).filter((words) => (words ?? '').length > 20)),
    )
    expect(briefs.length).toBeGreaterThan(30)
    for (const { id, agenda, interests } of sample.meetings)
      for (const whom of rolesOf(sample)) {
        const words = JSON.stringify(programmeFor(sample, { meeting: id, recipient: whom }))
        const leads = ['chair', 'secretariat'].includes(whom.role) || (whom.role === 'deputy' && whom.chairs)
        const own = agenda.flatMap(({ brief }) => Object.values(brief ?? {}))
        for (const brief of briefs)
          if (!leads || !own.includes(brief)) expect(words).not.toContain(JSON.stringify(brief).slice(1, -1))
        if (leads) for (const brief of own) expect(words).toContain(JSON.stringify(brief).slice(1, -1))
        for (const { text: said } of interests) expect(words.includes(JSON.stringify(said))).toBe(leads)
      }
  })

  it('holds not five words of a paper that is kept from somebody, withdrawn or internal', () => {
    for (const paper of sample.papers.filter(
      ({ meeting, body }) => meeting !== undefined || body !== undefined,
    )) {
      const long = (paper.body ?? []).flatMap((block) =>
        'text' in block ? block.text.filter((piece) => typeof piece === 'string' && piece.length > 60) : [],
      )
      for (const { id } of sample.meetings) {
        const whom = recipient(sample, 'member')
        for (const [kept, withheld] of [
          [sample, new Set([paper.id])],
          [
            {
              ...sample,
              papers: sample.papers.map((one) =>
                one === paper ? { ...one, stage: 'withdrawn' as const } : one,
              ),
            },
            undefined,
          ],
          [
            {
              ...sample,
              papers: sample.papers.map((one) =>
                one === paper ? { ...one, audience: 'internal' as const } : one,
              ),
            },
            undefined,
          ],
        ] as const) {
          const words = JSON.stringify(programmeFor(kept, { meeting: id, recipient: whom, withheld }))
          for (const piece of long) expect(words).not.toContain(JSON.stringify(piece).slice(1, -1))
        }
      }
    }
  })
})

describe('who somebody is at a meeting', () => {
  const indexed = indexProgramme(sample)
  it('is the chair unless another is named, by their seat on the day', () => {
    const chair = recipientOf(indexed, 'eag-nov')
    expect(chair).toMatchObject({ role: 'chair', chairs: true })
    const group = sample.groups.find(({ id }) => id === 'eag')
    for (const { person, role, to, from } of group?.members ?? [])
      if (person !== undefined && to === undefined && from === undefined)
        expect(recipientOf(indexed, 'eag-nov', person).role).toBe(role ?? 'member')
    const stranger = sample.people.find(({ id }) => !JSON.stringify(group).includes(`"${id}"`))
    expect(recipientOf(indexed, 'eag-nov', stranger?.id).role).toBe('in attendance')
    expect(() => recipientOf(indexed, 'eag-nov', 'nobody')).toThrow()
    expect(() => recipientOf(indexed, 'nowhere')).toThrow()
  })

  it('is nothing more once the seat has been given up', () => {
    const [seat] = sample.groups.flatMap(({ id, members }) =>
      members.filter(({ role }) => role === 'secretariat').map((member) => ({ id, member })),
    )
    const person = seat?.member.person ?? ''
    const meeting = sample.meetings.find(({ group }) => group === seat?.id)
    const left = {
      ...sample,
      groups: sample.groups.map((group) => ({
        ...group,
        members: group.members.map((member) =>
          member.person === person ? { ...member, to: '2000-01-01' } : member,
        ),
      })),
    }
    expect(recipientOf(indexed, meeting?.id ?? '', person).role).toBe('secretariat')
    expect(recipientOf(indexProgramme(left), meeting?.id ?? '', person).role).toBe('in attendance')
  })
})
