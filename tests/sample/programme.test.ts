import { describe, expect, it } from 'vitest'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import type { Ref } from '../../shared/records/basics.ts'
import type { Inline, RichText } from '../../shared/rich-text.ts'
import { numberPapers } from '../../shared/rules/paper-numbers.ts'

const programme = readProgramme(JSON.stringify(sampleProgramme))
const items = programme.meetings.flatMap((meeting) => meeting.agenda)
const bodies: RichText[] = [
  ...programme.updates.map(({ body }) => body),
  ...programme.papers.flatMap(({ body, annexes }) => [
    ...(body ? [body] : []),
    ...annexes.map((annex) => annex.body),
  ]),
  ...programme.meetings.flatMap(({ minutes }) => minutes?.paragraphs.map(({ body }) => body) ?? []),
]
const blocks = bodies.flat()
const inlinesIn = (texts: Inline[]): Inline[] =>
  texts.flatMap((inline) =>
    typeof inline === 'object' && 'footnote' in inline ? [inline, ...inlinesIn(inline.footnote)] : [inline],
  )
const inlines = blocks.flatMap((block) => {
  if (block.type === 'image') return []
  return inlinesIn(
    block.type === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.text)) : block.text,
  )
})
const kindOf = (ref: Ref): string => (typeof ref === 'string' ? 'person' : (Object.keys(ref)[0] ?? ''))
const distinct = <T>(values: readonly T[]): Set<T> => new Set(values)
const precision = (when: string): string =>
  (/Q/.test(when) ? 'quarter' : ['year', 'month', 'day'][when.split('-').length - 1]) ?? ''
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const refKinds = distinct(['person', 'organisation', 'group', 'name'])
const stages = distinct(['received', 'in clearance', 'cleared', 'nil return', 'withdrawn'])

describe('the sample programme', () => {
  it('has enough of everything to be worth exploring', () => {
    const counts = {
      groups: 5,
      themes: 7,
      workstreams: 12,
      updates: 25,
      meetings: 8,
      papers: 12,
      actions: 25,
      decisions: 8,
      keyDates: 15,
      publications: 6,
    } as const
    for (const [list, least] of Object.entries(counts))
      expect(programme[list as keyof typeof counts].length, list).toBeGreaterThanOrEqual(least) // keys of the literal above
    expect(programme.themes).toHaveLength(7)
    expect(items.filter(({ kind, brief }) => kind === 'item' && brief).length).toBeGreaterThanOrEqual(30)
    expect(items.some(({ kind }) => kind === 'break')).toBe(true)
    expect(programme.workstreams.filter(({ status }) => status === 'closed')).toHaveLength(1)
  })

  it('reports over three periods, in every stage, to every audience', () => {
    const { updates } = programme
    expect(distinct(updates.map(({ stage }) => stage))).toEqual(stages)
    expect(distinct(updates.map(({ audience }) => audience))).toEqual(
      distinct(['internal', 'members', 'public']),
    )
    for (const period of [/^2016-06/, /^2016-0[89]/, /^2016-1[01]/])
      expect(updates.filter(({ asOf }) => period.test(asOf)).length).toBeGreaterThanOrEqual(8)
    expect(distinct(updates.flatMap(({ author }) => (author ? [kindOf(author)] : [])))).toEqual(refKinds)
    expect(distinct(updates.flatMap(({ clearances }) => clearances.map(({ by }) => kindOf(by))))).toEqual(
      refKinds,
    )
  })

  it('shows actions in every status, with owners and due days of every kind, some overdue on 4 November 2016', () => {
    const { actions } = programme
    expect(distinct(actions.map(({ status }) => status))).toEqual(
      distinct(['open', 'in progress', 'proposed for closure', 'closed', 'no longer required']),
    )
    expect(distinct(actions.flatMap(({ owners }) => owners.map(kindOf)))).toEqual(refKinds)
    const due = actions.map((action) => action.due)
    expect(due.some((value) => typeof value === 'object')).toBe(true)
    expect(due).toContain(undefined)
    expect(distinct(due.flatMap((value) => (typeof value === 'string' ? [precision(value)] : [])))).toEqual(
      distinct(['day', 'month', 'quarter', 'year']),
    )
    const late = actions.filter(
      ({ status, due }) =>
        (status === 'open' || status === 'in progress') && typeof due === 'string' && due < '2016-11',
    )
    expect(late.length).toBeGreaterThanOrEqual(4)
    for (const { id, status, closedOn } of actions)
      expect(closedOn !== undefined, id).toBe(status === 'closed' || status === 'no longer required')
  })

  it('holds dates of every precision and sense, done and to come', () => {
    const { keyDates } = programme
    expect(distinct(keyDates.map(({ when }) => precision(when)))).toEqual(
      distinct(['day', 'month', 'quarter', 'year']),
    )
    expect(distinct(keyDates.map(({ sense }) => sense))).toEqual(distinct(['on', 'by', 'from']))
    expect(keyDates.some(({ done }) => done) && keyDates.some(({ until }) => until)).toBe(true)
  })

  it('has meetings in every state, with minutes from draft to agreed', () => {
    const { meetings } = programme
    expect(distinct(meetings.map(({ status }) => status))).toEqual(
      distinct(['planned', 'agenda issued', 'papers issued', 'held', 'cancelled']),
    )
    expect(meetings.find(({ id }) => id === 'srg-nov')?.sessions.map(({ day }) => day)).toEqual([
      '2016-11-21',
      '2016-11-22',
    ])
    expect(meetings.some(({ status, agenda }) => status === 'planned' && agenda.length === 0)).toBe(true)
    expect(distinct(meetings.flatMap(({ minutes }) => (minutes ? [minutes.stage] : [])))).toEqual(
      distinct(['draft', 'with chair', 'circulated', 'agreed']),
    )
    expect(distinct(items.flatMap(({ outcome }) => outcome ?? []))).toEqual(
      distinct(['taken', 'deferred', 'not reached']),
    )
    const withoutPaper = items.filter(({ papers }) => papers.length === 0)
    expect(distinct(withoutPaper.flatMap(({ paperState }) => paperState ?? []))).toEqual(
      distinct(['expected', 'to follow', 'tabled', 'presentation', 'oral', 'none']),
    )
    expect(items.some(({ fixedStart }) => fixedStart)).toBe(true)
    const attendance = meetings.flatMap((meeting) => meeting.attendance)
    expect(distinct(attendance.map(({ as }) => as)).size).toBe(5)
    expect(attendance.some((one) => one.for) && attendance.some((one) => one.inPart)).toBe(true)
    expect(attendance.some((one) => one.items.length > 0) && attendance.some((one) => one.printedAs)).toBe(
      true,
    )
  })

  it('overruns by ten minutes on 4 November 2016', () => {
    const meeting = programme.meetings.find(({ id }) => id === 'eag-nov')
    expect(meeting?.sessions).toEqual([{ day: '2016-11-04', starts: '14:00', ends: '16:00' }])
    expect(meeting?.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(130)
  })

  it('has papers in every stage and of every sort', () => {
    const { papers } = programme
    expect(distinct(papers.map(({ stage }) => stage))).toEqual(stages)
    const listed = distinct(items.flatMap((item) => item.papers))
    expect(
      papers.some(({ id, meeting, forInformation }) => meeting && !forInformation && !listed.has(id)),
    ).toBe(true)
    expect(papers.some(({ forInformation }) => forInformation)).toBe(true)
    expect(papers.some(({ marking, handling }) => marking === 'OFFICIAL-SENSITIVE' && handling)).toBe(true)
    expect(
      papers.some(({ kind, entries, from, to }) => kind === 'progress-update' && !entries && from && to),
    ).toBe(true)
    const numbers = numberPapers(programme)
    expect(numbers.get('eag-progress-november')).toBe('EAG(16)07')
    expect(numbers.get('section-12')).toBe('EAG(16)08')
  })

  it('prints twelve numbered paragraphs in the progress update of November: an opening one, then one to a workstream', () => {
    const paper = programme.papers.find(({ id }) => id === 'eag-progress-november')
    const entries = (paper?.entries ?? []).map((id) => programme.updates.find((update) => update.id === id))
    const open = programme.workstreams
      .filter(({ status, theme }) => status === 'active' && theme)
      .map(({ id }) => id)
    expect(entries.map((update) => update?.workstream)).toEqual(open)
    const numbered = [paper?.body, ...entries.map((update) => update?.body)].map(
      (body) => body?.filter(({ type }) => type === 'numbered').length,
    )
    expect(numbered).toEqual(Array.from({ length: 12 }, () => 1))
    for (const update of entries) expect([update?.stage, update?.audience]).not.toContain('internal')
  })

  it('uses everything that a text can hold', () => {
    expect(distinct(blocks.map(({ type }) => type))).toEqual(
      distinct([
        'numbered',
        'continuation',
        'plain',
        'quotation',
        'heading',
        'bullet',
        'lettered',
        'table',
        'image',
      ]),
    )
    const levels = blocks.flatMap((block) => ('level' in block ? [`${block.type} ${block.level}`] : []))
    expect([...distinct(levels)].sort()).toEqual([
      'bullet 1',
      'bullet 2',
      'bullet 3',
      'heading 2',
      'heading 3',
      'lettered 1',
      'lettered 2',
    ])
    const keys = distinct(
      inlines.flatMap((inline) => (typeof inline === 'string' ? [] : Object.keys(inline))),
    )
    expect([...keys].sort()).toEqual(['bold', 'br', 'footnote', 'id', 'italic', 'link', 'ref', 'text'])
    const tables = blocks.filter((block) => block.type === 'table')
    const cells = tables.flatMap(({ rows }) => rows.flat())
    expect(cells.some(({ across }) => across) && cells.some(({ down }) => down)).toBe(true)
    expect(Math.max(...tables.map(({ rows }) => rows[0]?.length ?? 0))).toBeGreaterThanOrEqual(7)
    for (const block of blocks)
      if (block.type === 'image') expect(block.src.length).toBeLessThan((20 * 1024 * 4) / 3)
  })

  it('refers to numbered paragraphs, papers, actions and decisions', () => {
    const types = new Map(blocks.map((block) => [block.id, block.type]))
    const references = inlines.flatMap((inline) =>
      typeof inline === 'object' && 'ref' in inline ? [inline] : [],
    )
    expect(distinct(references.map(({ ref }) => ref))).toEqual(
      distinct(['block', 'paper', 'action', 'decision']),
    )
    for (const { ref, id } of references) if (ref === 'block') expect(types.get(id), id).toBe('numbered')
  })

  it('names the right weekday wherever it names one', () => {
    const named = [...JSON.stringify(programme).matchAll(/([A-Z][a-z]+day) (\d{1,2} [A-Z][a-z]+ \d{4})/g)]
    expect(named.length).toBeGreaterThan(0)
    for (const [whole, weekday, day] of named)
      expect(weekdays[new Date(`${day} 12:00 UTC`).getUTCDay()], whole).toBe(weekday)
  })

  it('says nothing in a brief that stands anywhere else, not even five words of it', () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? []
    const runs = (text: string, length: number): string[] => {
      const all = words(text)
      return all
        .slice(0, Math.max(0, all.length - length + 1))
        .map((_, i) => all.slice(i, i + length).join(' '))
    }
    const elsewhere: string[] = []
    JSON.stringify(programme, (key, value: unknown) => {
      if (key === 'brief' || key === 'src') return undefined
      if (typeof value === 'string') elsewhere.push(words(value).join(' '))
      return value
    })
    const haystack = elsewhere.map((text) => ` ${text} `).join('\n')
    const said = items.flatMap(({ brief }) => Object.values(brief ?? {}).filter((text) => text !== undefined))
    expect(said.length).toBeGreaterThan(60)
    for (const text of said)
      for (const run of runs(text, Math.min(5, words(text).length)))
        expect(haystack).not.toContain(` ${run} `)
  })
})
