import type { BroughtIn, RecordsStep, WordReading } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { takeSuggestions } from '../../shared/rules/word/take-suggestions.ts'
import type { Store } from '../store/store.ts'
import { revisable } from './read-word.ts'
import { writeRecords } from './write-records.ts'

/** A file that was read, and what is to become of it. */
export interface Incoming {
  name: string
  bytes: Uint8Array
  reading: WordReading
  /** In place of the title that was found. */
  title?: string | undefined
  meeting?: string | undefined
  /** An agenda item, of the meeting where one is named. */
  item?: string | undefined
  /** The paper whose text it replaces, and the revision that was looked at. */
  paper?: string | undefined
  base?: number | undefined
  /** Makes headings and numbered paragraphs of what looks like them. */
  suggestions?: boolean | undefined
}

type Puts = NonNullable<RecordsStep['puts']>

/**
 * Papers from Word files, in one step that is undone as one; each file is kept beside its paper as it came.
 * Throws `not-found`, `faults`, `conflict`, `unreadable`.
 */
export function bringIn(
  store: Store,
  incoming: readonly Incoming[],
  { ids, page }: { ids: () => string; page: string | null },
): BroughtIn[] {
  const programme = store.programme()
  const brought = incoming.map((one): BroughtIn & { one: Incoming; put: Puts[number] } => {
    const of = one.paper === undefined ? newPaper(one, programme, ids) : revision(one, store, ids)
    return { ...of, one }
  })
  const puts: Puts = [...brought.map(({ put }) => put), ...agendaPuts(store, programme, brought)]
  writeRecords(
    store,
    { label: labelOf(brought), puts },
    {
      ids,
      page,
      also: ({ keepOriginal }) => {
        for (const { id, one } of brought) keepOriginal(id, one)
      },
    },
  )
  return brought.map(({ id, title, isNew }) => ({ id, title, isNew }))
}

function labelOf(brought: BroughtIn[]): string {
  const [first] = brought
  if (brought.length !== 1 || !first) return `${brought.length} papers brought in`
  const title = first.title.slice(0, 120)
  return first.isNew ? `Paper “${title}” brought in` : `Paper “${title}” replaced with a Word file`
}

const textsOf = ({ reading, suggestions }: Incoming) => {
  const text = (body: WordReading['body']) =>
    suggestions ? takeSuggestions(body, reading.report.suggestions) : body
  return {
    body: text(reading.body),
    annexes: reading.annexes.map((annex) => ({ ...annex, body: text(annex.body) })),
  }
}

function newPaper(one: Incoming, programme: Programme, ids: () => string) {
  const { reading } = one
  const id = ids()
  const title = one.title?.trim() || reading.title || one.name
  const meeting = one.meeting ?? (one.item === undefined ? undefined : meetingOf(programme, one.item))
  const marking =
    reading.marking !== null && reading.marking !== programme.programme.marking ? reading.marking : null
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

/** Of the paper only the text changes; an annex that is called as one was before is that one. */
function revision(one: Incoming, store: Store, ids: () => string) {
  const paper = revisable(store.programme(), one.paper ?? '', one.name)
  const { body, annexes } = textsOf(one)
  const left = [...paper.annexes]
  const idOf = (title: string): string => {
    const place = left.findIndex((annex) => annex.title.toLowerCase() === title.toLowerCase())
    return left.splice(place, place < 0 ? 0 : 1)[0]?.id ?? ids()
  }
  const value = {
    body,
    annexes: annexes.map((annex, i) => ({
      id: idOf(annex.title),
      title: annex.title || `Annex ${i + 1}`,
      body: annex.body,
    })),
    ...(one.title !== undefined && one.title.trim() !== '' && { title: one.title.trim() }),
  }
  const base = one.base ?? store.revisionOf('papers', paper.id) ?? 1
  return {
    id: paper.id,
    title: one.title?.trim() || paper.title,
    isNew: false,
    put: { list: 'papers' as const, id: paper.id, value, base, part: true as const },
  }
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
