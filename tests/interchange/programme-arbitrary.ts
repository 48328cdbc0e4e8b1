import fc from 'fast-check'
import type { Programme } from '../../shared/interchange.ts'
import { type Ref, tiers } from '../../shared/records/basics.ts'
import { anyBlockId, anyDay, anyId, anyTime, anyWhen, oddText } from './odd-text.ts'
import { type Gen, makeRichText, pick, type TextMaking } from './rich-text-arbitrary.ts'

type RecordOf<K extends keyof Programme> = Programme[K] extends (infer T)[] ? T : never
type Meeting = RecordOf<'meetings'>
type Paper = RecordOf<'papers'>

const dayArbitrary = (): fc.Arbitrary<string> => anyDay
const whenArbitrary = (): fc.Arbitrary<string> => anyWhen
const timeArbitrary = (): fc.Arbitrary<string> => anyTime
const textArbitrary = (): fc.Arbitrary<string> => oddText
const idArbitrary = (): fc.Arbitrary<string> => anyId
const blockIdArbitrary = (): fc.Arbitrary<string> => anyBlockId

/**
 * Whole programmes without a fault, of up to `most` records of a kind: every record, field, kind of reference, block and
 * inline, with strings as odd as the file allows. Images are data: addresses.
 */
export const programmes = (most = 4): fc.Arbitrary<Programme> => fc.gen().map((g) => makeProgramme(g, most))

/** What is drawn while a programme is made: short names for the choices that come again and again. */
function drawing(g: Gen) {
  const chance = (): boolean => g(fc.boolean)
  const upTo = (max: number): number => g(fc.integer, { min: 0, max })
  const text = (): string => g(textArbitrary)
  return {
    g,
    chance,
    upTo,
    text,
    day: (): string => g(dayArbitrary),
    when: (): string => g(whenArbitrary),
    time: (): string => g(timeArbitrary),
    one: <T>(list: readonly T[]): T => pick(list, upTo(list.length - 1)),
    many: <T>(most: number, make: (place: number) => T): T[] =>
      Array.from({ length: upTo(most) }, (_, i) => make(i)),
    /** A field that may be left out. */
    may: <K extends string, T>(key: K, make: () => T): { [key in K]?: T } =>
      chance() ? ({ [key]: make() } as { [key in K]?: T }) : {}, // a computed key is widened to string
    texts: <K extends string>(...keys: K[]): { [key in K]?: string } =>
      Object.fromEntries(keys.filter(chance).map((key) => [key, text()])) as { [key in K]?: string }, // likewise
  }
}
type Drawing = ReturnType<typeof drawing>

function makeProgramme(g: Gen, most: number): Programme {
  const d = drawing(g)
  const ids = (): (() => string) => unique(() => g(idArbitrary), 64)
  const named = (): string[] => {
    const id = ids()
    return d.many(most, id)
  }
  const [organisations, people, groups, themes, workstreams] = [named(), named(), named(), named(), named()]
  const [updates, meetings, papers, actions, decisions] = [named(), named(), named(), named(), named()]
  const making: TextMaking = { blockId: unique(() => g(blockIdArbitrary), 32), references: [] }
  const blocks: string[] = []
  const blockId = making.blockId
  making.blockId = () => {
    const id = blockId()
    blocks.push(id)
    return id
  }
  const body = () => makeRichText(g, making)
  const ref = (): Ref => {
    const kind = d.upTo(3)
    if (kind === 0 && people.length > 0) return d.one(people)
    if (kind === 1 && organisations.length > 0) return { organisation: d.one(organisations) }
    if (kind === 2 && groups.length > 0) return { group: d.one(groups) }
    return { name: d.text() }
  }
  const among = <K extends string>(key: K, list: string[]) =>
    (list.length > 0 ? d.may(key, () => d.one(list)) : {}) as { [key in K]?: string } // nothing to point to, no field
  const some = (list: string[]): string[] => (list.length > 0 ? d.many(2, () => d.one(list)) : [])
  const itemId = ids()
  const unplaced = [...papers]
  const number = unique(() => d.text(), 10_000)
  const meetingRecords = groups.length > 0 ? meetings.map((id) => makeMeeting(id)) : []
  const meetingOf = new Map(
    meetingRecords.flatMap(({ id, agenda }) =>
      agenda.flatMap((item) => item.papers.map((paper) => [paper, id] as const)),
    ),
  )
  const meetingIds = meetingRecords.map(({ id }) => id)

  function makeMeeting(id: string): Meeting {
    const days = [...new Set([d.day(), ...d.many(2, d.day)])].sort()
    const agenda = d.many(4, () => ({
      id: itemId(),
      title: d.text(),
      kind: d.one(['item', 'break'] as const),
      ...d.may('day', () => d.one(days)),
      ...d.may('fixedStart', d.time),
      minutes: d.one([0, 0, 10, 100_000]),
      ...d.may('purpose', () =>
        d.one(['decision', 'agreement', 'discussion', 'comment', 'information'] as const),
      ),
      presenters: d.many(2, ref),
      papers: unplaced.splice(0, d.upTo(2)),
      ...d.may('paperState', () =>
        d.one(['expected', 'to follow', 'tabled', 'presentation', 'oral', 'none'] as const),
      ),
      ...d.may('outcome', () => d.one(['taken', 'deferred', 'not reached'] as const)),
      ...d.may('brief', () => d.texts('outcome', 'handling', 'linesToTake', 'likelyPoints')),
    }))
    const items = agenda.map((item) => item.id)
    return {
      id,
      group: d.one(groups),
      ...d.texts('title', 'venue'),
      ...d.may('chair', ref),
      sessions: days.map((day) => ({ day, ...d.may('starts', d.time), ...d.may('ends', d.time) })),
      status: d.one(['planned', 'agenda issued', 'papers issued', 'held', 'cancelled'] as const),
      agenda,
      attendance: d.many(3, () => ({
        person: ref(),
        as: d.one(['present', 'apologies', 'in attendance', 'observer', 'secretariat'] as const),
        ...d.may('for', ref),
        items: some(items),
        inPart: d.chance(),
        ...d.texts('printedAs'),
      })),
      interests: d.many(2, () => ({
        person: ref(),
        ...among('item', items),
        text: d.text(),
        ...d.texts('handling'),
      })),
      ...d.may('minutes', () => ({
        stage: d.one(['draft', 'with chair', 'circulated', 'agreed'] as const),
        ...among('agreedAt', meetings),
        paragraphs: d.many(4, () => ({ ...among('item', items), body: body() })),
      })),
    }
  }

  const place = (): { meeting?: string; raisedAt?: string; item?: string } => {
    const meeting = meetingRecords.length > 0 && d.chance() ? d.one(meetingRecords) : undefined
    const items = (meeting ? [meeting] : meetingRecords).flatMap(({ agenda }) => agenda.map(({ id }) => id))
    return { ...(meeting && { meeting: meeting.id }), ...among('item', items) }
  }

  const programme: Programme = {
    format: 'sederunt.programme',
    version: 1,
    programme: { name: d.text(), ...d.texts('shortName', 'vision'), ...d.may('marking', () => d.one(tiers)) },
    organisations: organisations.map((id) => ({ id, name: d.text(), ...d.texts('shortName') })),
    people: people.map((id) => ({
      id,
      name: d.text(),
      ...d.texts('role', 'email'),
      ...among('organisation', organisations),
    })),
    groups: groups.map((id) => ({
      id,
      name: d.text(),
      ...d.texts('shortName', 'remit'),
      ...d.may('quorum', () => d.upTo(12)),
      ...d.may('paperNumbers', () => d.one(['EAG({yy}){nn}', '{yyyy}/{n}', 'P{yyyy}-{M}-{m}.{nnn}'])),
      ...d.may('actionNumbers', () => d.one(['{m}/{n}', '{n}', '{yyyy}-{M}-{nn}'])),
      papersIssuedDaysBefore: d.one([5, 0, 7]),
      frontSheet: d.one(['none', 'block', 'full'] as const),
      minutesTitle: d.one(['Minutes', 'Note of the meeting', d.text()]),
      askedTo: d.one(['The group is invited to', d.text()]),
      members: d.many(3, () => ({
        ...among('person', people),
        ...among('organisation', organisations),
        ...d.may('role', () =>
          d.one(['chair', 'deputy', 'member', 'adviser', 'observer', 'secretariat'] as const),
        ),
        substitutes: some(people),
        ...d.may('from', d.day),
        ...d.may('to', d.day),
      })),
    })),
    themes: themes.map((id) => ({ id, title: d.text() })),
    workstreams: workstreams.map((id) => ({
      id,
      title: d.text(),
      ...among('theme', themes),
      ...d.may('lead', ref),
      status: d.one(['active', 'closed'] as const),
    })),
    updates: (workstreams.length > 0 ? updates : []).map((id) => ({
      id,
      workstream: d.one(workstreams),
      asOf: d.day(),
      body: body(),
      ...d.may('author', ref),
      ...d.may('marking', () => d.one(tiers)),
      stage: d.one(stages),
      audience: d.one(audiences),
      clearances: d.many(2, () => ({ by: ref(), on: d.day(), audience: d.one(audiences) })),
    })),
    keyDates: named().map((id) => ({
      id,
      title: d.text(),
      when: d.when(),
      ...d.may('until', d.when),
      sense: d.one(['on', 'by', 'from'] as const),
      ...among('workstream', workstreams),
      done: d.chance(),
    })),
    meetings: meetingRecords,
    papers: papers.map((id) => makePaper(id)),
    actions: actions.map((id) => {
      const { meeting, item } = place()
      return {
        id,
        ...d.may('ref', number),
        text: d.text(),
        owners: d.many(3, ref),
        ...(meeting !== undefined && { raisedAt: meeting }),
        ...(item !== undefined && { item }),
        ...d.may('due', () =>
          meetingIds.length > 0 && d.chance() ? { meeting: d.one(meetingIds) } : d.when(),
        ),
        status: d.one([
          'open',
          'in progress',
          'proposed for closure',
          'closed',
          'no longer required',
        ] as const),
        ...d.may('closedOn', d.day),
        notes: d.many(2, () => ({ on: d.day(), text: d.text() })),
      }
    }),
    decisions: decisions.map((id) => ({
      id,
      ...d.texts('ref'),
      text: d.text(),
      ...place(),
      ...d.may('on', d.day),
    })),
    publications: named().map((id) => ({
      id,
      title: d.text(),
      ...d.texts('url', 'publisher'),
      ...d.may('published', d.when),
    })),
  }

  function makePaper(id: string): Paper {
    const annexId = ids()
    const listed = meetingOf.get(id)
    return {
      id,
      title: d.text(),
      kind: d.one(['written', 'progress-update'] as const),
      ...d.may('number', number),
      ...among('meeting', listed === undefined ? meetingIds : [listed]),
      ...d.may('author', ref),
      ...d.may('sponsor', ref),
      ...d.texts('ask', 'handling'),
      ...d.may('marking', () => d.one(tiers)),
      forInformation: d.chance(),
      stage: d.one(stages),
      audience: d.one(audiences),
      ...d.may('body', body),
      ...d.may('entries', () => (workstreams.length > 0 ? some(updates) : [])),
      ...d.may('from', d.day),
      ...d.may('to', d.day),
      annexes: d.many(2, () => ({ id: annexId(), title: d.text(), body: body() })),
    }
  }

  pointReferences(making, { block: blocks, paper: papers, action: actions, decision: decisions }, d)
  return programme
}

const stages = ['received', 'in clearance', 'cleared', 'nil return', 'withdrawn'] as const
const audiences = ['internal', 'members', 'public'] as const

/** Gives every reference of the texts something to point to; a kind of which there is none becomes a block. */
function pointReferences(
  { references }: TextMaking,
  targets: Record<'block' | 'paper' | 'action' | 'decision', string[]>,
  d: Drawing,
): void {
  for (const reference of references) {
    if (targets[reference.ref].length === 0) reference.ref = 'block'
    reference.id = d.one(targets[reference.ref])
  }
}

/** Draws until a value is new: what was drawn before gets a number, cut so that it stays within `longest`. */
function unique(draw: () => string, longest: number): () => string {
  const taken = new Set<string>()
  return () => {
    const drawn = draw()
    let value = drawn
    for (let n = 2; taken.has(value); n++) value = `${drawn.slice(0, longest - 4)}${n}`
    taken.add(value)
    return value
  }
}
