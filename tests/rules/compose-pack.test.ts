import { describe, expect, it } from 'vitest'
import { type DocumentRequestInput, documentRequest } from '../../shared/document-request.ts'
import { heading, numbered, plan, withGroup } from './make-programme.ts'
import { everyString, readPlan } from './read-plan.ts'

const programme = withGroup({
  meetings: [
    {
      id: 'aug',
      group: 'eag',
      sessions: [{ day: '2016-08-31' }],
      status: 'held',
      minutes: { paragraphs: [{ body: [numbered('min1', 'Opened.'), numbered('min2', 'Closed.')] }] },
    },
    {
      id: 'nov',
      group: 'eag',
      sessions: [{ day: '2016-11-04', starts: '14:00', ends: '14:10' }],
      agenda: [
        { id: 'welcome', title: 'Welcome', minutes: 20, brief: { handling: 'Thank Mr Gourlay warmly.' } },
        { id: 'neglect', title: 'Neglect', papers: ['neglect', 'later'] },
      ],
    },
  ],
  papers: [
    { id: 'neglect', title: 'Neglect', kind: 'written', marking: 'SECRET', body: [numbered('n1', 'One')] },
    {
      id: 'later',
      title: 'Later',
      kind: 'written',
      body: [heading('h', 'Where'), numbered('l1', 'See ', { ref: 'block', id: 'n1' }, '.')],
    },
  ],
  actions: [{ id: 'a', text: 'Write', raisedAt: 'aug' }],
})
const pack = (request: object = {}) =>
  plan(programme, { document: 'pack', meeting: 'nov', ...request } as DocumentRequestInput) // a pack's request, spread
const keys = (request: object) => pack(request).plan.parts.map(({ key }) => key)
const messages = (request: object) => pack(request).findings.map(({ message }) => message)
const refused = (request: object) =>
  documentRequest
    .safeParse({ document: 'pack', meeting: 'nov', ...request })
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`)

describe('the composition of a pack', () => {
  it('is as usual where nothing is said, and where what is said changes nothing', () => {
    const usual = pack()
    expect(pack({ without: [], order: [] })).toEqual(usual)
    expect(pack({ without: ['decisions'] })).toEqual(usual)
    expect(pack({ order: usual.composition?.map(({ key }) => key) })).toEqual(usual)
  })

  it('leaves parts out, and tells them where they would stand', () => {
    const { plan: made, composition } = pack({ without: ['cover', 'minutes', 'paper/neglect'] })
    expect(made.parts.map(({ key }) => key)).toEqual(['contents', 'agenda', 'actions', 'paper/later'])
    expect(composition?.map(({ key, part, title }) => [key, part, title])).toEqual([
      ['cover', null, 'Cover'],
      ['contents', 'contents', 'Contents'],
      ['agenda', 'agenda', 'Agenda'],
      ['minutes', null, 'Minutes of 31 August 2016'],
      ['actions', 'actions', 'Action tracker'],
      ['paper/neglect', null, 'Neglect'],
      ['paper/later', 'paper/later', 'Later'],
    ])
  })

  it('lets the parts that are named change places, and what came later keeps its own', () => {
    expect(keys({ order: ['paper/later', 'paper/neglect'] }).slice(-2)).toEqual([
      'paper/later',
      'paper/neglect',
    ])
    expect(keys({ order: ['actions', 'agenda', 'minutes'] })).toEqual([
      'cover',
      'contents',
      'actions',
      'agenda',
      'minutes/aug',
      'paper/neglect',
      'paper/later',
    ])
  })

  it('keeps the numbers of papers; paragraph numbers run through what is in, as it comes', () => {
    const labels = (request: object) =>
      pack({ numbering: 'through', ...request }).plan.parts.flatMap(({ key, blocks, footer }) => {
        const printed = blocks.flatMap(({ address }) => address?.label ?? [])
        return printed.length === 0 ? [] : [[key, footer, ...printed]]
      })
    expect(labels({ without: ['minutes', 'paper/neglect'] })).toEqual([['paper/later', 'EAG(16)02', '1.']])
    expect(labels({ order: ['paper/later', 'minutes', 'paper/neglect'] })).toEqual([
      ['paper/later', 'EAG(16)02', '1.'],
      ['minutes/aug', 'EAG 31 August 2016: minutes', '2.', '3.'],
      ['paper/neglect', 'EAG(16)01', '4.'],
    ])
  })

  it('has contents, agenda, references and markings that follow what is in it', () => {
    const { plan: made } = pack({ without: ['paper/neglect', 'actions'], numbering: 'through' })
    expect(readPlan(made, 'contents').slice(2)).toEqual([
      ' | <Agenda> | ',
      ' | <Minutes of 31 August 2016> | <1 and 2>',
      '<EAG(16)02> | <Later> | <3>',
    ])
    const agenda = readPlan(made, 'agenda').join('\n')
    expect(agenda).toContain('EAG(16)01')
    expect(agenda).not.toContain('<EAG(16)01>')
    expect(agenda).toContain('Not in this pack')
    expect(agenda).toContain('<paragraph 3>')
    expect(readPlan(made, 'paper/later').at(-1)).toContain('See paragraph 1 of EAG(16)01.')
    expect(made.parts[0]?.marking).toBe(null)
    expect(pack().plan.parts[0]?.marking).toBe('SECRET')
  })

  it('is checked for what is in it: a paper that is left out is told, and no more of it', () => {
    const early = 'EAG(16)01 is left out of this pack.'
    expect(messages({})).toContain('Ends 10 minutes late.')
    expect(messages({})).not.toContain(early)
    expect(messages({ without: ['paper/neglect'] })).toEqual(['Ends 10 minutes late.', early])
    expect(messages({ without: ['agenda'] })).not.toContain('Ends 10 minutes late.')
    expect(messages({ without: ['agenda'], chair: true })).toContain('Ends 10 minutes late.')
  })

  it('never lets the annotated agenda into a members’ pack', () => {
    for (const name of ['without', 'order'])
      expect(refused({ [name]: ['annotated-agenda'] })).toEqual([
        `${name} names the annotated agenda, which only the chair’s pack has`,
      ])
    expect(everyString(pack({ order: ['agenda', 'cover'] }).plan).join()).not.toContain('Gourlay')
    const last = keys({ chair: true, order: ['cover', 'annotated-agenda'] })
    expect(last.slice(0, 2)).toEqual(['cover', 'annotated-agenda'])
    const without = pack({ chair: true, without: ['annotated-agenda'] })
    expect(everyString(without.plan).join()).not.toContain('Gourlay')
  })

  it('refuses, in plain words, keys that there are not and those that are named twice', () => {
    expect(refused({ without: ['covers'] })).toEqual([
      'without names “covers”, which is no part of a pack: annotated-agenda, cover, contents, agenda, minutes, actions, decisions, key-dates or paper/ID',
    ])
    expect(refused({ order: ['cover', 'cover'] })).toEqual(['order names “cover” twice'])
    expect(refused({ without: ['paper/'] })?.[0]).toContain('“paper/”')
  })

  it('refuses a paper of another meeting, and a pack of nothing', () => {
    expect(() => pack({ without: ['paper/other'] })).toThrow(
      expect.objectContaining({
        details: {
          document: 'pack',
          reason: 'The pack of EAG 4 November 2016 has no paper “other” to leave out or to move.',
        },
      }),
    )
    const all = pack().composition?.map(({ key }) => key)
    expect(() => pack({ without: all })).toThrow(
      expect.objectContaining({
        details: { document: 'pack', reason: 'Every part of the pack is left out.' },
      }),
    )
  })
})
