import type {
  BringInAnswer,
  BroughtIn,
  BroughtUpdate,
  RecordsStep,
  WordReading,
  WordRevision,
} from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { takeSuggestions } from '../../shared/rules/word/take-suggestions.ts'
import type { Store } from '../store/store.ts'
import { revisable } from './read-word.ts'
import { type Decisions, type TakenRevision, takeRevision } from './take-revision.ts'
import { writeRecords } from './write-records.ts'

/** A file that was read, and what is to become of it. */
export interface Incoming extends Decisions {
  name: string
  bytes: Uint8Array
  reading: WordReading
  /** In place of the title that was found. */
  title?: string | undefined
  meeting?: string | undefined
  /** An agenda item, of the meeting where one is named. */
  item?: string | undefined
  /** The paper whose revision it was read as; and how often that was written when it was looked at. */
  paper?: string | undefined
  base?: number | undefined
  /** A new paper is marked as its file is. */
  marking?: boolean | undefined
  /** Of updates: the day that they are as of, where it is another than the file says. */
  asOf?: string | undefined
}

type Puts = NonNullable<RecordsStep['puts']>
type Brought = BroughtIn & { put: Puts[number] }

/**
 * Papers from Word files, in one step that is undone as one; each file is kept beside its paper as it came. Several files of one
 * paper are taken one after the other, as if each had been changed here before the next came; the last
 * of them is the one that is kept.
 * Throws `not-found`, `faults`, `conflict`, `unreadable`.
 */
export function bringIn(
  store: Store,
  incoming: readonly Incoming[],
  { ids, page }: { ids: () => string; page: string | null },
): BringInAnswer {
  const programme = store.programme()
  const papers = incoming.flatMap(papersOf).filter(({ reading }) => reading.updates === undefined)
  /** Papers that an earlier file revised. */
  const revised = new Map<string, Revised>()
  const brought = papers.map((one): Brought & { one: Incoming } => {
    const of = one.reading.revision
    if (one.paper !== undefined && one.paper !== of?.paper)
      throw new AppError('not-found', { what: `reading of ${one.name} as paper`, id: one.paper })
    if (!of) return { ...newPaper(one, programme, ids), one }
    const made = revision(one, of, store, { ids, before: revised.get(of.paper) })
    revised.set(of.paper, made.put)
    return { ...made, one }
  })
  const updates = incoming.flatMap((one) => newUpdates(one, programme, ids))
  const puts: Puts = [
    ...brought.flatMap(({ isNew, put }) => (isNew ? put : [])),
    ...revised.values(),
    ...agendaPuts(store, programme, brought),
    ...updates.map(({ put }) => put),
  ]
  writeRecords(
    store,
    { label: labelOf(brought, updates), puts },
    {
      ids,
      page,
      also: ({ keepOriginal }) => {
        for (const { id, one } of brought) keepOriginal(id, one)
      },
    },
  )
  return {
    papers: brought.map(({ one: _, put: __, ...of }) => of),
    updates: updates.map(({ put: _, ...of }) => of),
  }
}

/** A pack is the papers that it brings: one that is named, else all. */
function papersOf(one: Incoming): Incoming[] {
  const { pack } = one.reading
  if (!pack) return [one]
  const { paper, ...rest } = one
  const own = pack.papers.filter(({ revision: of }) => paper === undefined || of?.paper === paper)
  return own.length === 0 && paper !== undefined ? [one] : own.map((reading) => ({ ...rest, reading }))
}

function labelOf(brought: BroughtIn[], updates: BroughtUpdate[]): string {
  const [first] = brought
  const [update] = updates
  if (update && first) return `${brought.length + updates.length} papers and updates brought in`
  if (update)
    return updates.length === 1
      ? `Update of “${update.title.slice(0, 120)}” brought in`
      : `${updates.length} updates brought in`
  const papers = new Set(brought.map(({ id }) => id)).size
  if (papers !== 1 || !first)
    return brought.some(({ isNew }) => isNew)
      ? `${papers} papers brought in`
      : `New revisions of ${papers} papers from Word files`
  const title = first.title.slice(0, 120)
  return first.isNew ? `Paper “${title}” brought in` : `New revision of “${title}” from a Word file`
}

const textsOf = ({ reading, suggestions }: Incoming) => {
  const text = (body: WordReading['body']) =>
    suggestions ? takeSuggestions(body, reading.report.suggestions) : body
  return {
    body: text(reading.body),
    annexes: reading.annexes.map((annex) => ({ ...annex, body: text(annex.body) })),
  }
}

function newPaper(one: Incoming, programme: Programme, ids: () => string): Brought {
  const { reading } = one
  const id = ids()
  const title = one.title?.trim() || reading.title || one.name
  const meeting = one.meeting ?? (one.item === undefined ? undefined : meetingOf(programme, one.item))
  const marking =
    one.marking === true && reading.marking !== programme.programme.marking ? reading.marking : null
  const { body, annexes } = textsOf(one)
  const value = {
    id,
    title,
    kind: 'written',
    // Whoever wrote it has not cleared it here.
    stage: 'received',
    ...(meeting !== undefined && { meeting }),
    ...(marking !== null && { marking }),
    body,
    annexes: annexes.map((annex, i) => ({
      id: ids(),
      title: annex.title || `Annex ${i + 1}`,
      body: annex.body,
    })),
  }
  return { id, title, isNew: true, put: { list: 'papers' as const, id, value, base: null } }
}

function meetingOf(programme: Programme, item: string): string {
  const found = programme.meetings.find(({ agenda }) => agenda.some(({ id }) => id === item))
  if (!found) throw new AppError('not-found', { what: 'agenda item', id: item })
  return found.id
}

interface Revised {
  list: 'papers'
  id: string
  value: TakenRevision['value']
  base: number
  part: true
}

/** Of the paper only its texts change, and its title where that was taken. */
function revision(
  one: Incoming,
  of: WordRevision,
  store: Store,
  { ids, before }: { ids: () => string; before: Revised | undefined },
): Omit<Brought, 'put'> & { put: Revised } {
  const { changes, accepted, clashes, value } = takeRevision(
    store,
    { name: one.name, reading: one.reading, revision: of },
    one,
    { ids, now: before?.value },
  )
  const paper = revisable(store.programme(), of.paper, one.name)
  const base = before?.base ?? one.base ?? store.revisionOf('papers', paper.id) ?? 1
  const titled = one.title?.trim()
  return {
    id: paper.id,
    title: titled || value.title || before?.value.title || paper.title,
    isNew: false,
    revision: { accepted, changes, clashes },
    put: {
      list: 'papers',
      id: paper.id,
      value: { ...before?.value, ...value, ...(titled && { title: titled }) },
      base,
      part: true,
    },
  }
}

/** An update of each workstream that a lead wrote anew of; throws `faults` where there is no day that they are as of. */
function newUpdates(
  { reading: { updates }, asOf }: Incoming,
  { people }: Programme,
  ids: () => string,
): (BroughtUpdate & { put: Puts[number] })[] {
  if (!updates) return []
  const day = asOf ?? updates.asOf
  const isPerson = people.some(({ id }) => id === updates.person)
  return updates.places.flatMap(({ workstream, title, state, body, last }) => {
    if (state !== 'new') return []
    const id = ids()
    const value = {
      ...{ id, workstream, asOf: day, body, stage: 'received', audience: last?.audience ?? 'members' },
      ...(isPerson && { author: updates.person }),
      ...(last?.marking && { marking: last.marking }),
    }
    return [{ id, workstream, title, put: { list: 'updates' as const, id, value, base: null } }]
  })
}

/** New papers with an item stand on the agenda at once, after those that are there. */
function agendaPuts(
  store: Store,
  programme: Programme,
  brought: readonly { id: string; isNew: boolean; one: Incoming }[],
): Puts {
  const onItems = brought.filter(({ one, isNew }) => isNew && one.item !== undefined)
  const byMeeting = Map.groupBy(onItems, ({ one }) => meetingOf(programme, one.item ?? ''))
  return [...byMeeting].map(([id, papers]) => {
    const meeting = programme.meetings.find((one) => one.id === id)
    const agenda = meeting?.agenda.map((item) => {
      const added = papers.filter(({ one }) => one.item === item.id).map((one) => one.id)
      return added.length === 0 ? item : { ...item, papers: [...item.papers, ...added] }
    })
    return {
      list: 'meetings',
      id,
      value: { agenda },
      base: store.revisionOf('meetings', id) ?? 1,
      part: true,
    }
  })
}
