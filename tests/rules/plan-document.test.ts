import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { everyDocument } from '../../shared/rules/every-document.ts'
import { labelsOf } from '../../shared/rules/labels.ts'
import type { DocumentPlan, PlanBlock, PlanInline } from '../../shared/rules/plan.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { createPlanMemory } from '../../shared/rules/plan-memory.ts'
import { programmes } from '../interchange/programme-arbitrary.ts'
import { makeProgramme, numbered, plan, withGroup } from './make-programme.ts'
import { everyString } from './read-plan.ts'
import { wordCounts } from './word-counts.ts'

const everyPlan = (programme: Programme): DocumentPlan[] =>
  everyDocument(programme).map((request) => planDocument(programme, request).plan)
const paragraphsIn = (block: PlanBlock) =>
  block.type === 'paragraph'
    ? [block]
    : block.type === 'table'
      ? block.rows.flatMap((row) => row.flatMap((cell) => cell.text))
      : []
const inlinesIn = (text: PlanInline[]): PlanInline[] =>
  text.flatMap((piece) =>
    typeof piece === 'object' && 'footnote' in piece ? [piece, ...inlinesIn(piece.footnote)] : [piece],
  )
const runs = { numRuns: 60 }

describe('for any programme, in every document', () => {
  it('two plans of it are the same, whatever was planned between', () => {
    fc.assert(
      fc.property(programmes(3), (programme) => {
        const first = JSON.stringify(everyPlan(programme))
        const copy: Programme = structuredClone(programme)
        expect(JSON.stringify(everyPlan(copy))).toBe(first)
        expect(JSON.stringify(everyPlan(programme))).toBe(first)
      }),
      runs,
    )
  }, 120_000)

  it('the plan is plain data, which survives a copy to another thread', () => {
    fc.assert(
      fc.property(programmes(2), (programme) => {
        for (const document of everyPlan(programme))
          expect(JSON.parse(JSON.stringify(document))).toEqual(document)
      }),
      runs,
    )
  }, 120_000)

  it('what is remembered of earlier plans changes nothing', () => {
    fc.assert(
      fc.property(programmes(3), (programme) => {
        const memory = createPlanMemory(20)
        for (let round = 0; round < 2; round++)
          for (const request of everyDocument(programme))
            expect(planDocument(programme, request, { memory }).plan).toEqual(
              planDocument(programme, request).plan,
            )
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('labels are those that Word counts, and every list is there', () => {
    fc.assert(
      fc.property(programmes(3), (programme) => {
        for (const document of everyPlan(programme)) {
          const lists = [...document.lists, ...document.parts.flatMap((part) => part.lists)]
          expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length)
          const blocks = document.parts.flatMap((part) => part.blocks.flatMap(paragraphsIn))
          const places = blocks.map(({ list, address }) => ({
            label: address?.label ?? null,
            number: null,
            ...(list && { list }),
          }))
          expect(places.map(({ label }) => label)).toEqual(wordCounts(lists, places))
          for (const part of document.parts)
            for (const { list } of part.blocks.flatMap(paragraphsIn))
              if (list)
                expect([...document.lists, ...part.lists].some(({ id }) => id === list.list)).toBe(true)
        }
      }),
      runs,
    )
  }, 120_000)

  it('bookmarks are unique, and every link within the document leads to one', () => {
    fc.assert(
      fc.property(programmes(3), (programme) => {
        for (const { parts } of everyPlan(programme)) {
          const names = [
            ...parts.map(({ bookmark }) => bookmark),
            ...parts.flatMap(({ blocks }) => blocks.flatMap(({ address }) => address?.bookmark ?? [])),
          ]
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
          const links = parts
            .flatMap(({ blocks }) => blocks.flatMap(paragraphsIn))
            .flatMap(({ text }) => inlinesIn(text))
            .flatMap((piece) => (typeof piece === 'object' && 'bookmark' in piece ? [piece.bookmark] : []))
          expect(links.filter((link) => !names.includes(link))).toEqual([])
        }
      }),
      runs,
    )
  }, 120_000)

  it('labels list every printed block of rich text once, in order', () => {
    fc.assert(
      fc.property(programmes(3), (programme) => {
        for (const paper of programme.papers) {
          const { plan: document } = plan(programme, { document: 'paper', paper: paper.id })
          const updates = new Map(programme.updates.map((update) => [update.id, update]))
          const body = (paper.body ?? []).map(({ id }) => id)
          const annexes = paper.annexes.flatMap((annex) => annex.body.map(({ id }) => id))
          const entries = (paper.kind === 'written' ? [] : (paper.entries ?? [])).flatMap((id) =>
            (updates.get(id)?.body ?? []).map((block) => block.id),
          )
          if (paper.kind === 'written' || paper.entries)
            expect(labelsOf(document).map(({ id }) => id)).toEqual([...body, ...entries, ...annexes])
        }
      }),
      runs,
    )
  }, 120_000)

  it('no word of a brief is anywhere but in an annotated agenda', () => {
    fc.assert(
      fc.property(programmes(3), (programme) => {
        let n = 0
        const secret = (): string => `zqx${++n}zqx`
        for (const meeting of programme.meetings)
          for (const item of meeting.agenda)
            item.brief = {
              outcome: secret(),
              handling: secret(),
              linesToTake: secret(),
              likelyPoints: secret(),
            }
        for (const document of everyPlan(programme)) {
          const open = document.parts.filter(({ kind }) => kind !== 'annotated-agenda')
          expect(
            everyString([{ ...document, parts: open }]).filter((text) => /zqx\d+zqx/.test(text)),
          ).toEqual([])
        }
        for (const { id, agenda } of programme.meetings) {
          const said = everyString(plan(programme, { document: 'annotated-agenda', meeting: id }).plan).join(
            '\n',
          )
          for (const { kind, brief } of agenda)
            if (kind === 'item') for (const words of Object.values(brief ?? {})) expect(said).toContain(words)
        }
      }),
      runs,
    )
  }, 120_000)

  it('the name of the file is one that Windows takes', () => {
    fc.assert(
      fc.property(programmes(2), (programme) => {
        for (const { fileName } of everyPlan(programme)) {
          expect(fileName).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.docx$/u)
          expect(fileName).not.toMatch(/^[ .]|[ .]\.docx$/)
          expect(Buffer.byteLength(fileName)).toBeLessThan(200)
        }
      }),
      runs,
    )
  }, 120_000)
})

describe('the day as of which a document is made', () => {
  const made = withGroup({
    meetings: [{ id: 'nov', group: 'eag', sessions: [{ day: '2016-11-04' }, { day: '2016-11-05' }] }],
    workstreams: [{ id: 'w', title: 'W' }],
    updates: [
      { id: 'u', workstream: 'w', asOf: '2016-10-31', body: [] },
      { id: 'v', workstream: 'w', asOf: '2016-09-30', body: [] },
    ],
    papers: [
      { id: 'met', title: 'Met', kind: 'progress-update', meeting: 'nov', to: '2016-10-01' },
      { id: 'to', title: 'To', kind: 'progress-update', to: '2016-10-01' },
      { id: 'bare', title: 'Bare', kind: 'written' },
    ],
  })
  const asOf = (paper: string, day?: string) =>
    plan(made, { document: 'paper', paper, ...(day === undefined ? {} : { asOf: day }) }).plan.asOf

  it('is the first day of the meeting, else the end of the paper’s period, else the latest report', () => {
    expect(plan(made, { document: 'agenda', meeting: 'nov' }).plan.asOf).toBe('2016-11-04')
    expect(asOf('met')).toBe('2016-11-04')
    expect(asOf('to')).toBe('2016-10-01')
    expect(asOf('bare')).toBe('2016-10-31')
  })

  it('is the day that is asked for, in the properties too', () => {
    const { plan: document } = plan(made, { document: 'paper', paper: 'met', asOf: '2017-01-01' })
    expect(document).toMatchObject({
      asOf: '2017-01-01',
      identity: {
        SederuntDocument: 'paper',
        SederuntAsOf: '2017-01-01',
        SederuntPaper: 'met',
        SederuntMeeting: 'nov',
      },
    })
  })

  it('without any report is that of the last meeting; without that too, some day that is nowhere printed', () => {
    const bare = { papers: [{ id: 'p', title: 'P', kind: 'written' as const }] }
    const met = withGroup({
      ...bare,
      meetings: [{ id: 'm', group: 'eag', sessions: [{ day: '2016-03-01' }] }],
    })
    expect(plan(met, { document: 'paper', paper: 'p' }).plan.asOf).toBe('2016-03-01')
    const { asOf: day, parts } = plan(makeProgramme(bare), { document: 'paper', paper: 'p' }).plan
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(everyString(parts).join(' ')).not.toContain(day.slice(0, 4))
  })
})

describe('a document on what is not there', () => {
  it('is refused by name', () => {
    const made = makeProgramme()
    const refusal = (request: Parameters<typeof plan>[1]) => {
      try {
        plan(made, request)
      } catch (error) {
        if (error instanceof AppError) return [error.code, error.details]
      }
      return null
    }
    expect(refusal({ document: 'pack', meeting: 'x' })).toEqual(['not-found', { what: 'meeting', id: 'x' }])
    expect(refusal({ document: 'paper', paper: 'x' })).toEqual(['not-found', { what: 'paper', id: 'x' }])
    expect(refusal({ document: 'briefing', workstream: 'x' })).toEqual([
      'not-found',
      { what: 'workstream', id: 'x' },
    ])
    expect(refusal({ document: 'briefing', meeting: 'x' })).toEqual([
      'not-found',
      { what: 'meeting', id: 'x' },
    ])
  })
})

describe('the memory of plans', () => {
  const papers = ['a', 'b', 'c'].map((id) => ({
    id,
    title: id,
    kind: 'written' as const,
    body: [numbered(`${id}1`, `Of ${id}`), numbered(`${id}2`, 'See ', { ref: 'block' as const, id: 'b1' })],
  }))
  const made = withGroup({
    meetings: [
      {
        id: 'nov',
        group: 'eag',
        sessions: [{ day: '2016-11-04' }],
        agenda: [{ id: 'i', title: 'I', papers: ['a', 'b', 'c'] }],
      },
    ],
    papers,
  })
  const parts = (programme: Programme, memory: ReturnType<typeof createPlanMemory>) =>
    new Map(
      plan(programme, { document: 'pack', meeting: 'nov' }, { memory }).plan.parts.map((part) => [
        part.key,
        part,
      ]),
    )

  it('gives the very same part where a paper has not changed, and a new one where it has', () => {
    const memory = createPlanMemory()
    const before = parts(made, memory)
    const changed = {
      ...made,
      papers: made.papers.map((paper) =>
        paper.id === 'c' ? { ...paper, body: [numbered('c1', 'New words')] } : paper,
      ),
    }
    const after = parts(changed, memory)
    expect(after.get('paper/a')).toBe(before.get('paper/a'))
    expect(after.get('paper/b')).toBe(before.get('paper/b'))
    expect(after.get('paper/c')).not.toBe(before.get('paper/c'))
  })

  it('makes anew what refers to a paragraph whose number changed', () => {
    const memory = createPlanMemory()
    const before = parts(made, memory)
    const changed = {
      ...made,
      papers: made.papers.map((paper) =>
        paper.id === 'b' ? { ...paper, body: [numbered('b0', 'First'), ...(paper.body ?? [])] } : paper,
      ),
    }
    const after = parts(changed, memory)
    expect(after.get('paper/a')).not.toBe(before.get('paper/a'))
    expect(JSON.stringify(after.get('paper/a'))).toContain('paragraph 2 of EAG(16)02')
  })

  it('makes anew what is printed a second time once an earlier paper prints it too', () => {
    const updates = [{ id: 'u', workstream: 'w', asOf: '2016-10-31', body: [numbered('u1', 'Words')] }]
    const printing = (entries: string[]) =>
      withGroup({
        workstreams: [{ id: 'w', title: 'W' }],
        updates,
        meetings: [
          {
            id: 'nov',
            group: 'eag',
            sessions: [{ day: '2016-11-04' }],
            agenda: [{ id: 'i', title: 'I', papers: ['x', 'y'] }],
          },
        ],
        papers: [
          { id: 'x', title: 'X', kind: 'progress-update', entries },
          { id: 'y', title: 'Y', kind: 'progress-update', entries: ['u'] },
        ],
      })
    const memory = createPlanMemory()
    const once = printing([])
    parts(once, memory)
    const twice = { ...once, papers: printing(['u']).papers }
    expect(JSON.stringify(parts(twice, memory).get('paper/y'))).toContain('sd_u1_2')
  })
})
