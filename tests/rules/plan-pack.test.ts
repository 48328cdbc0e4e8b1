import { describe, expect, it } from 'vitest'
import type { DocumentRequestInput } from '../../shared/document-request.ts'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { heading, lettered, numbered, plan, withGroup } from './make-programme.ts'
import { everyString, readPlan } from './read-plan.ts'

type MeetingInput = NonNullable<ProgrammeFileInput['meetings']>[number]

const august: MeetingInput = {
  id: 'aug',
  group: 'eag',
  sessions: [{ day: '2016-08-31', starts: '14:00' }],
  status: 'held',
  minutes: { paragraphs: [{ body: [numbered('min1', 'Opened.'), numbered('min2', 'Closed.')] }] },
}
const november: MeetingInput = {
  id: 'nov',
  group: 'eag',
  title: 'Second meeting of the year',
  venue: 'Victoria Quay, Edinburgh',
  sessions: [{ day: '2016-11-04', starts: '14:00', ends: '16:00' }],
  agenda: [
    { id: 'welcome', title: 'Welcome', brief: { handling: 'Thank Mr Gourlay warmly.' } },
    {
      id: 'update',
      title: 'Programme update',
      papers: ['news', 'progress'],
      brief: { outcome: 'Heads nodding.' },
    },
    { id: 'neglect', title: 'Neglect', papers: ['neglect'] },
  ],
}
const full = withGroup({
  meetings: [november, august],
  papers: [
    { id: 'loose', title: 'A paper without an item', kind: 'written', meeting: 'nov' },
    {
      id: 'neglect',
      title: 'Neglect',
      kind: 'written',
      body: [numbered('n1', 'One'), numbered('n2', 'Two'), numbered('n3', 'Three')],
    },
    { id: 'progress', title: 'Progress update', kind: 'written', body: [numbered('p1', 'Only')] },
    { id: 'news', title: 'News', kind: 'written', forInformation: true, body: [heading('h', 'No numbers')] },
  ],
  actions: [{ id: 'a', text: 'Write', raisedAt: 'aug' }],
  decisions: [{ id: 'd', text: 'Agreed', meeting: 'aug' }],
  keyDates: [{ id: 'k', title: 'Report', when: '2016-12-16' }],
})
const pack = (request: Partial<DocumentRequestInput> = {}, programme = full) =>
  plan(programme, { document: 'pack', meeting: 'nov', ...request } as DocumentRequestInput).plan // a pack's request, spread

describe('a pack', () => {
  it('is cover, contents, agenda, last minutes, action tracker, papers by item, for information, without item, decisions, key dates', () => {
    expect(pack().parts.map(({ key }) => key)).toEqual([
      'cover',
      'contents',
      'agenda',
      'minutes/aug',
      'actions',
      'paper/progress',
      'paper/neglect',
      'paper/news',
      'paper/loose',
      'decisions',
      'key-dates',
    ])
  })

  it('has a cover that says what it is for, when and where', () => {
    expect(readPlan(pack(), 'cover')).toEqual([
      'coverText: Child Protection Improvement Programme (CPIP)',
      'coverTitle: External Advisory Group',
      'coverText: Meeting pack',
      'coverText: Second meeting of the year',
      'coverText: Friday 4 November 2016, 2pm to 4pm',
      'coverText: Victoria Quay, Edinburgh',
    ])
  })

  it('lists in its contents what follows: paper, title and paragraphs, all linked', () => {
    expect(readPlan(pack(), 'contents')).toEqual([
      'heading1: Contents',
      'Paper | Title | Paragraphs',
      ' | <Agenda> | ',
      ' | <Minutes of 31 August 2016> | <1 and 2>',
      ' | <Action tracker> | ',
      '<EAG(16)02> | <Progress update> | <1>',
      '<EAG(16)03> | <Neglect> | <1 to 3>',
      '<EAG(16)01> | <News> | ',
      '<EAG(16)04> | <A paper without an item> | ',
      ' | <Decisions> | ',
      ' | <Key dates> | ',
    ])
  })

  it('leads from the contents to each part, whose bookmark is its own', () => {
    const { parts } = pack()
    const bookmarks = parts.map(({ bookmark }) => bookmark)
    expect(new Set(bookmarks).size).toBe(parts.length)
    const links = JSON.stringify(parts[1]?.blocks).match(/"bookmark":"[^"]+"/g) ?? []
    expect([...new Set(links)]).toEqual(bookmarks.slice(2).map((bookmark) => `"bookmark":"${bookmark}"`))
  })

  it('numbers each paper by itself, or through the whole pack', () => {
    const labels = (numbering: 'by-paper' | 'through') =>
      pack({ numbering } as Partial<DocumentRequestInput>).parts.map(({ key, blocks }) => [
        key,
        blocks.flatMap(({ address }) => address?.label ?? []).join(' '),
      ])
    expect(labels('by-paper').filter(([, some]) => some !== '')).toEqual([
      ['minutes/aug', '1. 2.'],
      ['paper/progress', '1.'],
      ['paper/neglect', '1. 2. 3.'],
    ])
    expect(labels('through').filter(([, some]) => some !== '')).toEqual([
      ['minutes/aug', '1. 2.'],
      ['paper/progress', '3.'],
      ['paper/neglect', '4. 5. 6.'],
    ])
  })

  it('counts by one list of the document where numbers run through, else by one of each part', () => {
    const through = pack({ numbering: 'through' } as Partial<DocumentRequestInput>)
    expect(through.lists).toEqual([{ id: 'minutes/aug/0', kind: 'paragraphs', start: 1 }])
    expect(through.parts.flatMap(({ lists }) => lists)).toEqual([])
    const byPaper = pack()
    expect(byPaper.lists).toEqual([])
    expect(byPaper.parts.flatMap(({ lists }) => lists)).toEqual([
      { id: 'minutes/aug/0', kind: 'paragraphs', start: 1 },
      { id: 'paper/progress/0', kind: 'paragraphs', start: 1 },
      { id: 'paper/neglect/0', kind: 'paragraphs', start: 1 },
    ])
  })

  it('gives the contents and the agenda the numbers that run through', () => {
    const through = pack({ numbering: 'through' } as Partial<DocumentRequestInput>)
    expect(readPlan(through, 'contents')).toContain('<EAG(16)03> | <Neglect> | <4 to 6>')
    expect(readPlan(through, 'agenda')).toContain(
      '3 | 2pm | Neglect |  |  | <EAG(16)03> / <paragraphs 4 to 6>',
    )
  })

  it('is named for the group and the day', () => {
    expect(pack()).toMatchObject({
      document: 'pack',
      title: 'External Advisory Group, Friday 4 November 2016: pack',
      fileName: 'EAG 4 November 2016 - pack.docx',
      asOf: '2016-11-04',
      identity: { SederuntDocument: 'pack', SederuntAsOf: '2016-11-04', SederuntMeeting: 'nov' },
    })
  })

  it('bears the highest marking of what is in it on its cover and contents, and each part its own', () => {
    const marked = withGroup({
      programme: { name: 'P', marking: 'OFFICIAL' },
      meetings: [{ ...november, agenda: [{ id: 'i', title: 'I', papers: ['low', 'high', 'updates'] }] }],
      workstreams: [{ id: 'w', title: 'W' }],
      updates: [{ id: 'u', workstream: 'w', asOf: '2016-10-31', marking: 'SECRET', body: [] }],
      papers: [
        { id: 'low', title: 'Low', kind: 'written' },
        { id: 'high', title: 'High', kind: 'written', marking: 'OFFICIAL-SENSITIVE' },
        { id: 'updates', title: 'Updates', kind: 'progress-update', entries: ['u'] },
      ],
    })
    expect(pack({}, marked).parts.map(({ key, marking }) => [key, marking])).toEqual([
      ['cover', 'SECRET'],
      ['contents', 'SECRET'],
      ['agenda', 'OFFICIAL'],
      ['paper/low', 'OFFICIAL'],
      ['paper/high', 'OFFICIAL-SENSITIVE'],
      ['paper/updates', 'SECRET'],
    ])
  })

  it('takes the last minutes that there are, of a meeting that took place', () => {
    const minutes = { paragraphs: [] }
    const meetings: MeetingInput[] = [
      { id: 'mar', group: 'eag', sessions: [{ day: '2016-03-01' }], minutes },
      { id: 'jun', group: 'eag', sessions: [{ day: '2016-06-15' }], minutes },
      { id: 'jul', group: 'eag', sessions: [{ day: '2016-07-15' }], status: 'cancelled', minutes },
      { id: 'aug', group: 'eag', sessions: [{ day: '2016-08-31' }] },
      november,
      { id: 'dec', group: 'eag', sessions: [{ day: '2016-12-16' }], minutes },
      { id: 'srg', group: 'srg', sessions: [{ day: '2016-10-18' }], minutes },
    ]
    const groups = [
      { id: 'eag', name: 'EAG' },
      { id: 'srg', name: 'SRG' },
    ]
    const keys = pack({}, withGroup({ groups, meetings, papers: full.papers })).parts.map(({ key }) => key)
    expect(keys.filter((key) => key.startsWith('minutes'))).toEqual(['minutes/jun'])
  })

  it('of a meeting without anything is a cover, contents and an agenda that says so', () => {
    const bare = withGroup({ meetings: [{ id: 'nov', group: 'eag', sessions: [{ day: '2016-11-04' }] }] })
    const { parts } = pack({}, bare)
    expect(parts.map(({ key }) => key)).toEqual(['cover', 'contents', 'agenda'])
    expect(readPlan(pack({}, bare), 'agenda').at(-1)).toBe('The agenda for this meeting has not been set.')
  })
})

describe('a chair’s pack', () => {
  const chair = pack({ chair: true } as Partial<DocumentRequestInput>)

  it('is the annotated agenda, then the pack', () => {
    expect(chair.document).toBe('chair-pack')
    expect(chair.fileName).toBe('EAG 4 November 2016 - chair’s pack.docx')
    expect(chair.parts.map(({ key }) => key)).toEqual([
      'annotated-agenda',
      ...pack().parts.map(({ key }) => key),
    ])
    expect(readPlan(chair, 'cover')).toContain('coverText: Chair’s pack')
  })

  it('links the papers of its annotated agenda', () => {
    expect(readPlan(chair, 'annotated-agenda')).toContain(
      'Papers | <EAG(16)01: News> / <EAG(16)02: Progress update>',
    )
  })

  it('alone holds the briefs, in its annotated agenda alone', () => {
    const [annotated, ...rest] = chair.parts
    for (const words of ['Thank Mr Gourlay warmly.', 'Heads nodding.']) {
      expect(everyString(annotated)).toContain(words)
      expect(everyString([rest, pack()]).filter((text) => text.includes(words))).toEqual([])
    }
  })
})

describe('labels that went out before', () => {
  const body = [numbered('a', 'A'), numbered('new', 'New'), lettered('l', 1, 'L'), numbered('b', 'B')]
  const made = withGroup({
    meetings: [{ ...november, agenda: [{ id: 'i', title: 'I', papers: ['x', 'y'] }] }],
    workstreams: [
      { id: 'v', title: 'V' },
      { id: 'w', title: 'W' },
    ],
    updates: [
      {
        id: 'u1',
        workstream: 'v',
        asOf: '2016-10-01',
        body: [numbered('u1a', 'U1'), numbered('unew', 'New')],
      },
      { id: 'u2', workstream: 'w', asOf: '2016-10-01', body: [numbered('u2a', 'U2')] },
    ],
    papers: [
      { id: 'x', title: 'X', kind: 'written', body },
      { id: 'y', title: 'Y', kind: 'progress-update', entries: ['u1', 'u2'] },
    ],
  })
  const printed = (numbering: 'by-paper' | 'through', frozen: [string, string][]) =>
    plan(
      made,
      { document: 'pack', meeting: 'nov', numbering },
      { frozen: new Map(frozen) },
    ).plan.parts.flatMap(({ blocks }) => blocks.flatMap(({ address }) => address?.label ?? []))

  it('stay in a paper, and a new paragraph between two of them gets a letter', () => {
    const frozen: [string, string][] = [
      ['a', '1.'],
      ['b', '2.'],
      ['u1a', '1.'],
      ['u2a', '2.'],
    ]
    expect(printed('by-paper', frozen)).toEqual(['1.', '1A.', '(a)', '2.', '1.', '1A.', '2.'])
  })

  it('stay through the pack', () => {
    const frozen: [string, string][] = [
      ['a', '1.'],
      ['b', '2.'],
      ['u1a', '3.'],
      ['u2a', '4.'],
    ]
    expect(printed('through', frozen)).toEqual(['1.', '1A.', '(a)', '2.', '3.', '3A.', '4.'])
  })

  it('are in the contents as they are printed', () => {
    const { plan: document } = plan(
      made,
      { document: 'pack', meeting: 'nov' },
      { frozen: new Map([['b', '1.']]) },
    )
    expect(readPlan(document, 'contents')).toContain('<EAG(16)01> | <X> | <A1 to 1>')
  })
})
