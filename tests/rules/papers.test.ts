import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { bullet, makeProgramme, numbered, plain, plan, table, withGroup } from './make-programme.ts'
import { readPlan } from './read-plan.ts'

const body = [numbered('b1', 'The text.')]
const meeting = {
  id: 'nov',
  group: 'eag',
  sessions: [{ day: '2016-11-04', starts: '14:00' }],
  agenda: [
    { id: 'i1', title: 'Welcome' },
    { id: 'i2', title: 'The law', purpose: 'discussion' as const, papers: ['p'] },
  ],
}
const paper = (
  more: Partial<NonNullable<ProgrammeFileInput['papers']>[number]> = {},
  group: NonNullable<Parameters<typeof withGroup>[1]> = {},
) =>
  plan(
    withGroup(
      {
        people: [
          { id: 'lea', name: 'Stephen Lea' },
          { id: 'munro', name: 'Ailsa Munro' },
        ],
        meetings: [meeting],
        papers: [
          {
            id: 'p',
            title: 'Options for reform',
            kind: 'written',
            ask: 'discuss the options',
            author: 'lea',
            sponsor: 'munro',
            handling: 'Not for circulation.',
            body,
            ...more,
          },
        ],
      },
      group,
    ),
    { document: 'paper', paper: 'p' },
  ).plan

describe('a paper', () => {
  it('has a front sheet with its number, meeting, item, purpose, what is asked, author, sponsor and date', () => {
    expect(readPlan(paper())).toEqual([
      'heading1: Options for reform',
      'Paper | EAG(16)01',
      'Meeting | External Advisory Group, Friday 4 November 2016',
      'Item | 2: The law',
      'Purpose | For discussion',
      'The group is invited to | discuss the options',
      'Author | Stephen Lea',
      'Sponsor | Ailsa Munro',
      'Handling | Not for circulation.',
      'Date | 4 November 2016',
      '1. The text.',
    ])
  })

  it('has the front sheet that its group wants, in the group’s own words', () => {
    expect(readPlan(paper({}, { frontSheet: 'none' }))).toEqual([
      'heading1: Options for reform',
      '1. The text.',
    ])
    const sheet = paper({}, { frontSheet: 'full', askedTo: 'The Board is asked to' })
    expect(readPlan(sheet)).toContain('Title | Options for reform')
    expect(readPlan(sheet)).toContain('The Board is asked to | discuss the options')
    expect(sheet.parts[0]?.blocks.at(-1)).toMatchObject({ newPage: true })
  })

  it('without an item or a meeting says what it can', () => {
    const loose = withGroup({
      meetings: [{ id: 'nov', group: 'eag', sessions: [{ day: '2016-11-21' }, { day: '2016-11-22' }] }],
      papers: [
        { id: 'p', title: 'Loose', kind: 'written', meeting: 'nov', forInformation: true },
        { id: 'q', title: 'Homeless', kind: 'written' },
      ],
    })
    expect(readPlan(plan(loose, { document: 'paper', paper: 'p' }).plan)).toEqual([
      'heading1: Loose',
      'Paper | EAG(16)01',
      'Meeting | External Advisory Group, 21 and 22 November 2016',
      'Purpose | For information',
      'Date | 21 and 22 November 2016',
    ])
    expect(readPlan(plan(loose, { document: 'paper', paper: 'q' }).plan)).toEqual(['heading1: Homeless'])
  })

  it('has its number in the title, the file’s name and the footer; without one, its title', () => {
    expect(paper()).toMatchObject({
      title: 'EAG(16)01: Options for reform',
      fileName: 'EAG(16)01 Options for reform.docx',
      identity: { SederuntPaper: 'p', SederuntMeeting: 'nov' },
      parts: [{ footer: 'EAG(16)01' }],
    })
    const unnumbered = plan(
      withGroup({
        groups: [{ id: 'eag', name: 'G', shortName: 'EAG' }],
        meetings: [meeting],
        papers: [{ id: 'p', title: 'Law: options', kind: 'written' }],
      }),
      { document: 'paper', paper: 'p' },
    ).plan
    expect(unnumbered).toMatchObject({
      title: 'Law: options',
      fileName: 'EAG 4 November 2016 - Law - options.docx',
      parts: [{ footer: 'Law: options' }],
    })
  })

  it('has its annexes each on a new page, its numbers running on through them', () => {
    const { parts } = paper({
      annexes: [
        { id: 'a', title: 'The survey', body: [numbered('s', 'Survey')] },
        { id: 'b', title: 'The pilot', body: [bullet('x', 'Loose'), numbered('t', 'Pilot')] },
      ],
    })
    expect(readPlan({ ...paper(), parts }).slice(-5)).toEqual([
      'heading1: Annex A: The survey',
      '2. Survey',
      'heading1: Annex B: The pilot',
      'bullet1: Loose',
      '3. Pilot',
    ])
    const pages = parts[0]?.blocks.filter((block) => block.type === 'paragraph' && block.newPage)
    expect(pages).toHaveLength(2)
    expect(readPlan(paper({ annexes: [{ id: 'a', title: 'The survey', body: [] }] })).at(-1)).toBe(
      'heading1: Annex: The survey',
    )
  })

  it('for information says so, whatever its item is for', () => {
    expect(readPlan(paper({ forInformation: true }))).toContain('Purpose | For information')
  })

  it('that is withdrawn says so on every page', () => {
    expect(paper({ stage: 'withdrawn' }).parts[0]?.status).toBe('WITHDRAWN')
  })

  it('sets a wide table on its side, and figures in columns', () => {
    const wide = table('w', ['1', '2', '3', '4', '5', '6', '7'], ['a', '1,250', '45%', '£3', 'x', 'y', 'z'])
    const [part] = paper({ body: [wide] }).parts
    expect(part?.blocks.at(-1)).toMatchObject({ type: 'table', landscape: true, headerRows: 1 })
    const row = part?.blocks.at(-1)
    const styles = row?.type === 'table' ? row.rows[1]?.map((cell) => cell.text[0]?.style) : []
    expect(styles).toEqual([
      'tableText',
      'tableNumber',
      'tableNumber',
      'tableNumber',
      'tableText',
      'tableText',
      'tableText',
    ])
  })
})

const update = (id: string, workstream: string, asOf = '2016-10-31', more = {}) => ({
  id,
  workstream,
  asOf,
  body: [numbered(`${id}x`, `Text of ${id}.`)],
  ...more,
})
const themes = [
  { id: 't1', title: 'Structures' },
  { id: 't2', title: 'Neglect' },
]
const workstreams = [
  { id: 'law', title: 'The 1937 Act', theme: 't2' },
  { id: 'office', title: 'Programme office' },
  { id: 'review', title: 'Systems review', theme: 't1' },
  { id: 'survey', title: 'The survey', theme: 't2', status: 'closed' as const },
]
const progress = (
  paperMore: Partial<NonNullable<ProgrammeFileInput['papers']>[number]>,
  updates: ProgrammeFileInput['updates'],
) =>
  readPlan(
    plan(
      makeProgramme({
        programme: {
          name: 'Child Protection Improvement Programme',
          shortName: 'CPIP',
          vision: 'Every child is safe.',
        },
        themes,
        workstreams,
        ...(updates && { updates }),
        papers: [{ id: 'p', title: 'Progress Update', kind: 'progress-update', ...paperMore }],
      }),
      { document: 'progress-update', paper: 'p' },
    ).plan,
  )

describe('a progress update', () => {
  it('prints the programme, its title, the vision, its opening, then its updates under the headings of their themes', () => {
    expect(
      progress({ body: [numbered('o', 'Opening.')], entries: ['r', 'l', 's', 'f'] }, [
        update('l', 'law'),
        update('s', 'survey'),
        update('f', 'office'),
        update('r', 'review'),
      ]),
    ).toEqual([
      'title: Child Protection Improvement Programme (CPIP)',
      'heading1: Progress Update',
      'quotation: Every child is safe.',
      '1. Opening.',
      'heading2: Structures',
      '2. Text of r.',
      'heading2: Neglect',
      '3. Text of l.',
      '4. Text of s.',
      'heading2: Programme office',
      '5. Text of f.',
    ])
  })

  it('prints the heading of a theme again when it comes again', () => {
    expect(
      progress({ entries: ['l', 'r', 's'] }, [
        update('l', 'law'),
        update('s', 'survey'),
        update('r', 'review'),
      ]).filter((line) => line.startsWith('heading2')),
    ).toEqual(['heading2: Neglect', 'heading2: Structures', 'heading2: Neglect'])
  })

  it('prints an update twice where it is named twice', () => {
    expect(progress({ entries: ['l', 'l'] }, [update('l', 'law')]).slice(3)).toEqual([
      'heading2: Neglect',
      '1. Text of l.',
      '2. Text of l.',
    ])
  })

  it('without entries takes each workstream’s latest update of the period that is cleared, by theme and file', () => {
    expect(
      progress({ from: '2016-09-01', to: '2016-11-04' }, [
        update('office', 'office', '2016-09-01'),
        update('old', 'review', '2016-09-01'),
        update('new', 'review', '2016-11-04'),
        update('late', 'review', '2016-11-05'),
        update('first', 'law', '2016-10-01'),
        update('second', 'law', '2016-10-01'),
        update('internal', 'law', '2016-10-02', { audience: 'internal' }),
        update('uncleared', 'law', '2016-10-03', { stage: 'in clearance' }),
        update('before', 'survey', '2016-08-31'),
      ]).slice(3),
    ).toEqual([
      'heading2: Structures',
      '1. Text of new.',
      'heading2: Neglect',
      '2. Text of second.',
      'heading2: Programme office',
      '3. Text of office.',
    ])
  })

  it('prints nothing beneath the vision where nothing was reported', () => {
    expect(progress({}, [])).toEqual([
      'title: Child Protection Improvement Programme (CPIP)',
      'heading1: Progress Update',
      'quotation: Every child is safe.',
    ])
    expect(progress({ entries: [] }, [update('l', 'law')])).toHaveLength(3)
  })

  it('keeps what belongs to one update apart from the next', () => {
    expect(
      progress({ entries: ['a', 'b'] }, [
        {
          ...update('a', 'law'),
          body: [numbered('x', 'X'), { id: 'y', type: 'lettered', level: 1, text: ['y'] }],
        },
        {
          ...update('b', 'law'),
          body: [{ id: 'z', type: 'lettered', level: 1, text: ['z'] }, plain('q', 'q')],
        },
      ]).slice(4),
    ).toEqual(['1. X', '(a) y', '(a) z', 'q'])
  })

  it('as a paper of a meeting has the front sheet too', () => {
    const made = withGroup({
      meetings: [meeting],
      papers: [{ id: 'p', title: 'Progress', kind: 'progress-update', body }],
    })
    expect(readPlan(plan(made, { document: 'paper', paper: 'p' }).plan).slice(0, 3)).toEqual([
      'title: Child Protection Improvement Programme (CPIP)',
      'heading1: Progress',
      'Paper | EAG(16)01',
    ])
    expect(readPlan(plan(made, { document: 'progress-update', paper: 'p' }).plan)).toEqual([
      'title: Child Protection Improvement Programme (CPIP)',
      'heading1: Progress',
      '1. The text.',
    ])
  })

  it('is not what a written paper is', () => {
    const made = withGroup({ papers: [{ id: 'p', title: 'Written', kind: 'written' }] })
    expect(() => plan(made, { document: 'progress-update', paper: 'p' })).toThrow('wrong-document')
  })
})
