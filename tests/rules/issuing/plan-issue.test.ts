import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../../electron/sample/programme.ts'
import type { Programme } from '../../../shared/interchange.ts'
import type { Issue } from '../../../shared/records/issue.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { type Earlier, type IssueAsked, planIssue } from '../../../shared/rules/issuing/plan-issue.ts'
import { labelsOf } from '../../../shared/rules/labels.ts'
import type { Withheld } from '../../../shared/rules/recipients/withheld.ts'

const sample = readProgramme(JSON.stringify(sampleProgramme))
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const asked: IssueAsked = {
  meeting: 'eag-nov',
  kind: 'full',
  numbering: 'by-paper',
  without: [],
  order: [],
}
const none: Earlier = { issues: [], texts: {} }

/** As it would be kept, after those that went before. */
function issued(
  programme: Programme,
  of: Partial<IssueAsked> = {},
  before: Earlier = none,
  withheld: Withheld[] = [],
) {
  const { issue, texts, copies } = planIssue(programme, { ...asked, ...of }, before, withheld, hash)
  const kept: Issue = { ...issue, at: '2016-10-28T09:00:00Z', files: [] }
  return { kept, copies, earlier: { issues: [...before.issues, kept], texts } satisfies Earlier }
}
const section12 = sample.papers.find(({ id }) => id === 'section-12') as Paper // the sample has it
const withPaper = (programme: Programme, id: string, change: (paper: Paper) => Paper): Programme => ({
  ...programme,
  papers: programme.papers.map((paper) => (paper.id === id ? change(paper) : paper)),
})
const withBody = (change: (body: RichText) => RichText) =>
  withPaper(sample, 'section-12', (paper) => ({ ...paper, body: change(paper.body ?? []) }))
const numbered = (id: string): RichText[number] => ({ id, type: 'numbered', text: ['It came late.'] })
const labelsIn = ({ copies }: ReturnType<typeof issued>, copy = 'members') => {
  const plan = copies.find((one) => one.copy === copy)?.plan
  if (!plan) throw new Error(`there is no ${copy} copy`)
  return new Map(labelsOf(plan).map(({ id, label }) => [id, label]))
}
/** Adds a paper behind the first of an item that has one. */
const withLatePaper = (programme: Programme, item: string): Programme => ({
  ...programme,
  papers: [
    ...programme.papers,
    {
      ...section12,
      id: 'late',
      title: 'Late',
      number: undefined,
      body: [numbered('late1')],
      annexes: [],
    },
  ],
  meetings: programme.meetings.map((meeting) => ({
    ...meeting,
    agenda: meeting.agenda.map((one) =>
      one.id === item ? { ...one, papers: [...one.papers, 'late'] } : one,
    ),
  })),
})

test.each(['by-paper', 'through'] as const)(
  '%s: paragraphs that went out keep their numbers',
  (numbering) => {
    const first = issued(sample, { numbering })
    const before = labelsIn(first)
    const changed = withBody((body) => {
      const at = body.findIndex(({ type }) => type === 'numbered')
      return [...body.slice(0, at + 1), numbered('new1'), numbered('new2'), ...body.slice(at + 1)]
    })
    const kept = changed.papers
      .find(({ id }) => id === 'section-12')
      ?.body?.find(({ type }) => type === 'numbered')
    const second = issued(changed, { kind: 'supplementary', numbering: 'by-paper' }, first.earlier)
    expect(second.kept.numbering).toBe(numbering)
    const after = labelsIn(second)
    for (const [id, label] of after) if (before.has(id)) expect(label).toBe(before.get(id))
    const number = before.get(kept?.id ?? '')?.slice(0, -1)
    expect([after.get('new1'), after.get('new2')]).toEqual([`${number}A.`, `${number}B.`])
    expect(second.kept.changes).toEqual([
      expect.objectContaining({
        part: 'paper/section-12',
        what: 'replaced',
        paragraphs: { changed: 0, added: 2, removed: 0 },
      }),
    ])
  },
)

test('a supplementary pack holds what changed and nothing else', () => {
  const first = issued(sample)
  const changed = withBody((body) =>
    body.map((block) => (block.type === 'numbered' ? { ...block, text: ['Said otherwise.'] } : block)),
  )
  const second = issued(changed, { kind: 'supplementary', on: '2016-11-02' }, first.earlier)
  const [members, chair] = second.copies
  expect(members?.plan.parts.map(({ key }) => key)).toEqual([
    'cover',
    'changes',
    'contents',
    'paper/section-12',
  ])
  expect(chair?.plan.parts.map(({ key }) => key)).toEqual([
    'annotated-agenda',
    'cover',
    'changes',
    'contents',
    'paper/section-12',
  ])
  const cover = JSON.stringify(members?.plan.parts[0]?.blocks)
  expect(cover).toContain('Version 2, issued on 2 November 2016')
  expect(members?.plan.identity.SederuntVersion).toBe('2')
})

test('a paper between two that went out takes a letter, one after the last the next number', () => {
  const first = issued(sample)
  const numbers = new Map(first.kept.papers.map(({ id, number }) => [id, number]))
  const between = issued(withLatePaper(sample, 'eag-nov-minutes'), { kind: 'supplementary' }, first.earlier)
  const before = numbers.get('eag-matters-arising')
  expect(between.kept.papers.find(({ id }) => id === 'late')?.number).toBe(`${before}A`)
  for (const { id, number } of between.kept.papers) if (id !== 'late') expect(number).toBe(numbers.get(id))
  const atEnd: Programme = {
    ...sample,
    papers: [
      ...sample.papers,
      { ...section12, id: 'late', meeting: 'eag-nov', number: undefined, body: [], annexes: [] },
    ],
  }
  const last = issued(atEnd, { kind: 'supplementary' }, first.earlier)
  const highest = Math.max(
    ...first.kept.papers.map(({ number }) => Number(/\d+$/.exec(number ?? '')?.[0] ?? 0)),
  )
  expect(last.kept.papers.find(({ id }) => id === 'late')?.number).toMatch(new RegExp(`0*${highest + 1}$`))
})

test('a paper that is taken out is said to be withdrawn, and the rest keep their numbers', () => {
  const first = issued(sample)
  const without: Programme = {
    ...sample,
    meetings: sample.meetings.map((meeting) => ({
      ...meeting,
      agenda: meeting.agenda.map((item) => ({
        ...item,
        papers: item.papers.filter((id) => id !== 'eag-progress-november'),
      })),
    })),
    papers: sample.papers.filter(({ id }) => id !== 'eag-progress-november'),
  }
  const second = issued(without, { kind: 'full' }, first.earlier)
  expect(second.kept.changes).toContainEqual(
    expect.objectContaining({ part: 'paper/eag-progress-november', what: 'withdrawn' }),
  )
  const number = (of: Issue) => of.papers.find(({ id }) => id === 'section-12')?.number
  expect(number(second.kept)).toBe(number(first.kept))
})

test('nothing to supplement, and nothing that has changed, is refused', () => {
  expect(() => issued(sample, { kind: 'supplementary' })).toThrow('wrong-document')
  const { earlier } = issued(sample)
  expect(() => issued(sample, { kind: 'supplementary' }, earlier)).toThrow('wrong-document')
  expect(() => issued(sample, { meeting: 'nowhere' })).toThrow('not-found')
})

test('a pack that is not issued says nothing of a version', () => {
  const { copies } = issued(sample)
  expect(copies.map(({ plan }) => JSON.stringify(plan.parts).includes('Version 1'))).toEqual([true, true])
  expect(copies.map(({ plan }) => plan.parts.some(({ key }) => key === 'changes'))).toEqual([false, false])
})

test('the pack goes to who sits in the group, the chair’s copy to the chair alone', () => {
  const { kept } = issued(sample)
  expect(kept.recipients.filter(({ copy }) => copy === 'chair')).toHaveLength(1)
  expect(kept.recipients.length).toBeGreaterThan(3)
  expect(new Set(kept.recipients.map(({ name }) => name)).size).toBe(kept.recipients.length)
})

test('a paper for internal readers goes out in the chair’s copy alone, and the rest keep their numbers', () => {
  const { copies, kept } = issued(sample, { meeting: 'pb-nov', numbering: 'through' })
  const keys = (copy: string) =>
    copies.find((one) => one.copy === copy)?.plan.parts.map(({ key }) => key) ?? []
  expect(keys('chair')).toContain('paper/pb-budget')
  expect(keys('members')).not.toContain('paper/pb-budget')
  const members = copies.find(({ copy }) => copy === 'members')?.plan
  if (!members) throw new Error('there is no members’ copy')
  for (const { id, label } of labelsOf(members))
    if (kept.labels[id] !== undefined) expect(label).toBe(kept.labels[id])
})

const keysOf = ({ copies }: ReturnType<typeof issued>, copy: string) =>
  copies.find((one) => one.copy === copy)?.plan.parts.map(({ key }) => key)
const fromGarvock = [{ paper: 'section-12', person: 'garvock' }]

test('whom a paper is withheld from gets a copy of their own, with the numbers of every other copy', () => {
  const made = issued(sample, { numbering: 'through' }, none, fromGarvock)
  const { kept, copies } = made
  expect(copies.map(({ copy }) => copy)).toEqual(['members', 'chair', 'for-garvock'])
  expect(keysOf(made, 'members')).toContain('paper/section-12')
  expect(keysOf(made, 'for-garvock')).not.toContain('paper/section-12')
  expect(kept.recipients.filter(({ copy }) => copy.startsWith('for-'))).toEqual([
    { name: 'Dr Helen Garvock', person: 'garvock', copy: 'for-garvock' },
  ])
  const own = labelsIn(made, 'for-garvock')
  const members = labelsIn(made)
  const later = sample.papers
    .find(({ id }) => id === 'trafficking-events')
    ?.body?.find((one) => one.type === 'numbered')
  expect(own.get(later?.id ?? '')).toMatch(/^\d+\.$/)
  for (const [id, label] of own) if (members.has(id)) expect(label).toBe(members.get(id))
})

test('what is withheld from the chair is not in the chair’s copy', () => {
  const made = issued(sample, {}, none, [{ paper: 'section-12', person: 'rannoch' }])
  expect(keysOf(made, 'chair')).not.toContain('paper/section-12')
  expect(keysOf(made, 'members')).toContain('paper/section-12')
  expect(made.copies).toHaveLength(2)
})

test('nobody is told of a change of what they may not see, nor gets a supplementary pack for it alone', () => {
  const first = issued(sample, {}, none, fromGarvock)
  const changed = withBody((body) => [...body, numbered('new1')])
  const second = issued(changed, { kind: 'supplementary' }, first.earlier, fromGarvock)
  expect(second.copies.map(({ copy }) => copy)).toEqual(['members', 'chair'])
  expect(second.kept.recipients.some(({ person }) => person === 'garvock')).toBe(false)

  const both = withPaper(changed, 'cse-definition', (paper) => ({ ...paper, title: 'The definition' }))
  const third = issued(both, { kind: 'supplementary' }, first.earlier, fromGarvock)
  const own = third.copies.find(({ copy }) => copy === 'for-garvock')
  expect(own?.changes.map(({ part }) => part)).toEqual(['paper/cse-definition'])
  expect(JSON.stringify(own?.plan)).not.toContain('options for reform')

  const budget = (title: string) => withPaper(sample, 'pb-budget', (paper) => ({ ...paper, title }))
  const board = issued(sample, { meeting: 'pb-nov' })
  const internal = issued(budget('Money'), { meeting: 'pb-nov', kind: 'supplementary' }, board.earlier)
  expect(internal.copies.map(({ copy }) => copy)).toEqual(['chair'])
  const gone: Programme = {
    ...sample,
    papers: sample.papers.filter(({ id }) => id !== 'pb-budget'),
    meetings: sample.meetings.map((meeting) => ({
      ...meeting,
      agenda: meeting.agenda.map((item) => ({
        ...item,
        papers: item.papers.filter((id) => id !== 'pb-budget'),
      })),
    })),
  }
  const removed = issued(gone, { meeting: 'pb-nov', kind: 'full' }, board.earlier)
  const toldIn = (copy: string) => JSON.stringify(removed.copies.find((one) => one.copy === copy)?.changes)
  expect(toldIn('chair')).toContain('paper/pb-budget')
  expect(toldIn('members')).not.toContain('paper/pb-budget')
})
