import { describe, expect, it } from 'vitest'
import type { AnnotationChange, AnnotationScope } from '../../../shared/records/annotation.ts'
import { foldAnnotations } from '../../../shared/rules/annotations/fold-annotations.ts'
import { annotationsFor } from '../../../shared/rules/recipients/annotations-for.ts'
import { notesFrom } from '../../../shared/rules/recipients/notes-from.ts'
import { programmeFor } from '../../../shared/rules/recipients/programme-for.ts'
import type { Recipient, RecipientRole } from '../../../shared/rules/recipients/recipient.ts'
import { change, onPaper, sample } from '../../briefcase/made-case.ts'

const chair = { person: 'rannoch', name: 'Elspeth Rannoch' }
const officer = { person: 'officer', name: 'Morag Reid' }
const member = { person: 'member', name: 'A Munro' }
const as = (role: RecipientRole, who = chair): Recipient => ({ ...who, role, chairs: role === 'chair' })

const goes = (changes: AnnotationChange[], recipient: Recipient, withheld: string[] = []) => {
  const meeting = 'eag-nov'
  const visible = programmeFor(sample, { meeting, recipient, withheld: new Set(withheld) })
  return annotationsFor(changes, visible, { meeting, recipient })
}
const made = (id: string, scope: AnnotationScope, by: AnnotationChange['by'], text = `words of ${id}`) =>
  change(id, 1, { on: onPaper(), for: scope, text }, by)
const ids = (changes: AnnotationChange[]) => foldAnnotations(changes).map(({ id }) => id)

describe('the annotations that go out', () => {
  const all = (['self', 'secretariat', 'shared'] as const).flatMap((scope) => [
    made(`chair-${scope}`, scope, chair),
    made(`officer-${scope}`, scope, officer),
    made(`member-${scope}`, scope, member),
  ])

  it('are the recipient’s own, the shared ones, and to the secretariat what is for it', () => {
    const own = ['chair-secretariat', 'chair-self', 'chair-shared']
    const shared = ['chair-shared', 'member-shared', 'officer-shared']
    expect(ids(goes(all, as('chair'))).sort()).toEqual([...new Set([...own, ...shared])].sort())
    expect(ids(goes(all, as('observer', { person: 'x', name: 'X' }))).sort()).toEqual(shared)
    const forOfficer = ids(goes(all, as('secretariat', officer))).sort()
    expect(forOfficer).toEqual(
      ['officer-self', 'officer-secretariat', 'chair-secretariat', 'member-secretariat', ...shared].sort(),
    )
  })

  it('never hold a word of anybody else’s private ones, nor what was said before it was shared', () => {
    const later = [
      ...all,
      change('member-self', 2, { for: 'shared', text: 'mild now' }, member),
      change('officer-shared', 2, { for: 'self', text: 'private after all' }, officer),
      change('member-shared', 2, { text: 'said otherwise' }, member),
    ]
    const out = goes(later, as('chair'))
    const said = JSON.stringify(out)
    expect(said).not.toMatch(/words of member|words of officer|private after all/)
    expect(foldAnnotations(out).find(({ id }) => id === 'member-self')?.text).toBe('mild now')
    expect(ids(out)).not.toContain('officer-shared')
    // Whoever had it from an earlier pack loses it.
    expect(ids([...goes(all, as('chair')), ...out])).not.toContain('officer-shared')
  })

  it('stand on the words as they are, not on those of an earlier text', () => {
    const block = 'no1such2block'
    const on = {
      ...onPaper(),
      block,
      quote: 'gone words',
      text: 'gone words of a draft',
      before: 'b',
      after: 'a',
    }
    const [out] = goes([change('n1', 1, { on, for: 'shared', text: 'hm' }, officer)], as('chair'))
    expect(JSON.stringify(out)).not.toContain('gone words')
    expect(out?.set.on?.of).toEqual({ paper: 'section-12' })
  })

  it('are none on a paper that is kept from somebody, not even their own', () => {
    expect(goes(all, as('chair'), ['section-12'])).toEqual(
      expect.not.arrayContaining([
        expect.objectContaining({ set: expect.objectContaining({ text: expect.anything() }) }),
      ]),
    )
    const elsewhere = [change('n1', 1, { on: { ...onPaper(), meeting: 'eag-jan' }, for: 'shared' }, officer)]
    expect(goes(elsewhere, as('chair'))).toEqual([])
  })

  it('are one’s own on the words that one had, and where somebody else put them on the words as they are', () => {
    const said = (words: string) => ({ ...onPaper(), block: 'no1such2block', quote: words, text: words })
    const out = goes(
      [
        change('n1', 1, { on: said('words of the first pack'), for: 'shared', text: 'hm' }),
        change('n1', 2, { on: said('words of a draft between'), resolved: true }, officer),
      ],
      as('chair'),
    )
    expect(out.map(({ set }) => set.on?.quote)).toEqual(['words of the first pack', ''])
    expect(JSON.stringify(out)).not.toContain('between')
    expect(foldAnnotations(out)).toMatchObject([{ id: 'n1', text: 'hm', resolved: true }])
  })

  it('are replies only with what they answer', () => {
    const reply = (id: string, to: string) =>
      change(id, 1, { on: onPaper(), for: 'shared', answers: to, text: 'yes' }, officer)
    const out = goes([...all, reply('r1', 'member-self'), reply('r2', 'member-shared')], as('chair'))
    expect(ids(out)).toContain('r2')
    expect(JSON.stringify(out)).not.toContain('"yes","answers":"member-self"')
    expect(out.some(({ annotation, set }) => annotation === 'r1' && set.text !== undefined)).toBe(false)
  })
})

describe('the notes that come back', () => {
  const from = (changes: AnnotationChange[], scopes?: AnnotationScope[]) =>
    notesFrom(changes, { meeting: 'eag-nov', by: chair, ...(scopes && { scopes }) })

  it('are one’s own for others, and for oneself only where one says so', () => {
    const all = [
      made('a', 'self', chair),
      made('b', 'secretariat', chair),
      made('c', 'shared', chair),
      made('d', 'shared', officer),
    ]
    expect(ids(from(all))).toEqual(['b', 'c'])
    expect(ids(from(all, ['self', 'secretariat', 'shared']))).toEqual(['a', 'b', 'c'])
  })

  it('hold what was private before only as it is now', () => {
    const all = [
      made('a', 'self', chair, 'harsh words'),
      change('a', 2, { for: 'shared', text: 'kind words' }),
    ]
    const out = from(all)
    expect(JSON.stringify(out)).not.toContain('harsh')
    expect(foldAnnotations(out)[0]).toMatchObject({ text: 'kind words', for: 'shared', author: chair })
    // It is the same one when it is edited further.
    const more = from([...all, change('a', 3, { text: 'kinder words' })])
    expect(foldAnnotations([...out, ...more])).toMatchObject([{ id: 'a', text: 'kinder words' }])
  })

  it('take away what is for oneself again, and what was removed', () => {
    const all = [made('a', 'shared', chair), made('b', 'shared', chair)]
    const sent = from(all)
    const then = from([
      ...all,
      change('a', 2, { for: 'self', text: 'mine' }),
      change('b', 2, { removed: true }),
    ])
    expect(JSON.stringify(then)).not.toContain('mine')
    expect(foldAnnotations([...sent, ...then])).toEqual([])
  })

  it('hold one’s answers and what one did to other people’s', () => {
    const theirs = made('d', 'shared', officer)
    const all = [
      theirs,
      change('d', 2, { resolved: true }, chair),
      change('e', 1, { on: onPaper(), for: 'shared', answers: 'd', text: 'agreed' }, chair),
    ]
    const out = from(all)
    expect(out.map(({ annotation }) => annotation)).toEqual(['d', 'e'])
    expect(foldAnnotations([theirs, ...out])).toMatchObject([
      { resolved: true },
      { answers: 'd', text: 'agreed' },
    ])
  })
})
