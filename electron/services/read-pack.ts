import type { PaperOfPack, WordPack, WordReading } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { RichText } from '../../shared/rich-text.ts'
import {
  homeText,
  meetingOfBookmarks,
  withElsewhere,
} from '../../shared/rules/annotations/place-comments/home-text.ts'
import { plainKey } from '../../shared/rules/annotations/place-comments/word-index.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { longMeeting } from '../../shared/rules/meeting-words.ts'
import type { DocumentPlan } from '../../shared/rules/plan.ts'
import { type OutsideChange, outsideChanges, type PackLine } from '../../shared/rules/word/outside-changes.ts'
import { compareReturned } from '../../shared/rules/word/returned-paper.ts'
import { type PackStretch, type PackUnit, splitPack } from '../../shared/rules/word/split-pack.ts'
import type { ReadStore, TextVersion } from '../store/store.ts'
import { labelsIn, linesOf, packUnits, paperDocument, readingOfWhole } from '../word/pack-parts.ts'
import type { WordBlock, WordDocument } from '../word/read/word-document.ts'
import type { PaperOptions } from '../word/read-paper.ts'
import type { FoundRevision } from './find-revision.ts'
import { frozenFor } from './frozen.ts'
import { asItWas, paperSent, programmeSent, type ReadRevision, readRevision } from './read-revision.ts'
import {
  type IssuedPack,
  identityOf,
  issuedPack,
  knownParts,
  linesOfPart,
  plansOfPack,
  printedAs,
} from './sent-pack.ts'

export type ReadForPack = Pick<
  ReadStore,
  | 'programme'
  | 'textVersions'
  | 'issues'
  | 'issuedTexts'
  | 'issuedFile'
  | 'made'
  | 'openedCase'
  | 'annotationChanges'
  | 'withheld'
>

/**
 * A pack that came back, in its papers; null where the document is no pack of this programme. With `only` that paper's part of it, as
 * if it had come by itself. Throws `unreadable` where the pack has no such part.
 */
export function readPack(
  store: ReadForPack,
  document: WordDocument,
  options: PaperOptions,
  only: Paper | null,
): WordReading | null {
  const kind = document.properties.custom.get('SederuntDocument')
  const isPack = kind === 'pack' || kind === 'chair-pack'
  if (kind !== undefined && !isPack) return null
  const found = packUnits(document, options.changes)
  const bookmarks = found.units.flatMap((unit) => unit.bookmarks.map(({ name }) => name))
  if (!isPack && !hasParts(bookmarks)) return null
  const programme = store.programme()
  const named = document.properties.custom.get('SederuntMeeting')
  const meeting =
    programme.meetings.find(({ id }) => id === named)?.id ?? meetingOfBookmarks(programme, bookmarks)
  if (meeting === null) return null
  const identity = identityOf(document, meeting)
  const issued = issuedPack(store, identity)
  const plans = plansOfPack(store, identity, issued?.issue ?? null)
  const home = withElsewhere(
    homeText(programme, { meeting, paper: null, minutes: false }, (request) => frozenFor(store, request)),
    programme,
    bookmarks,
  )
  const parts = knownParts(plans)
  const split = (of: WordDocument, found: ReturnType<typeof packUnits>, order: readonly string[]) =>
    partsIn(of, found, splitPack(found.units, { home, parts, order }), options.changes)
  const sent = issued && split(issued.document, packUnits(issued.document, options.changes), [])
  const order = sent ? sent.map(({ key }) => key ?? '') : (plans[0]?.parts.map(({ key }) => key) ?? [])
  const came = split(document, found, order)
  const context: Context = { store, programme, document, options, meeting, issued, plans, came, sent }
  const read = readPapers(context, only)
  if (only) return read[0] ?? refusePaper(only, options.name)
  const title = longMeetingOf(programme, meeting)
  const pack: WordPack = {
    meeting,
    title,
    version: issued?.issue.version ?? null,
    papers: read.filter(isChanged),
    unchanged: read.flatMap((one) =>
      one.revision && !isChanged(one) ? { paper: one.revision.paper, title: one.revision.title } : [],
    ),
    gone: papersGone(context),
    ...outsideOf(context),
  }
  const { changes } = options
  return { ...readingOfWhole(document, { title, changes, labels: labelsIn(document, changes) }), pack }
}

const hasParts = (bookmarks: readonly string[]): boolean =>
  new Set(bookmarks.filter((name) => /^part_\d+$/i.test(name)).map((name) => name.toLowerCase())).size > 1

const longMeetingOf = (programme: Programme, id: string): string => {
  const indexed = indexProgramme(programme)
  const meeting = indexed.meetings.get(id)
  return meeting ? longMeeting(meeting, indexed) : id
}

const refusePaper = ({ title }: Paper, file: string): never => {
  throw new AppError('unreadable', { file, reason: `it is a pack, and “${title}” is not among its papers` })
}

const isChanged = (reading: WordReading): boolean =>
  reading.revision !== undefined && compareReturned(reading, reading.revision).changes.length > 0

/** A part of a pack with its blocks; `lines` as it reads. */
interface PackPart {
  key: string | null
  blocks: WordBlock[]
  lines: string[]
  /** Its first heading of the first level; empty where it has none. */
  heading: string
  /** The bookmarks that begin it, in small letters. */
  bookmarks: string[]
}

interface Context {
  store: ReadForPack
  programme: Programme
  document: WordDocument
  options: PaperOptions
  meeting: string
  issued: IssuedPack | null
  plans: readonly DocumentPlan[]
  came: readonly PackPart[]
  /** What went out, where that is kept. */
  sent: readonly PackPart[] | null
}

function partsIn(
  document: WordDocument,
  { units, of }: { units: readonly PackUnit[]; of: readonly number[] },
  stretches: readonly PackStretch[],
  changes: PaperOptions['changes'],
): PackPart[] {
  return stretches.map(({ key, from, to }) => {
    const blocks = document.blocks.filter((_, i) => (of[i] ?? 0) >= from && (of[i] ?? 0) < to)
    const own = units.slice(from, to)
    return {
      key,
      blocks,
      lines: linesOf(blocks, document, changes),
      heading: own.find(({ isTop, words }) => isTop && words.trim() !== '')?.words.trim() ?? '',
      bookmarks: own.flatMap(({ bookmarks }) =>
        bookmarks.flatMap(({ name, continued }) =>
          !continued && /^part_/i.test(name) ? name.toLowerCase() : [],
        ),
      ),
    }
  })
}

const paperOf = ({ key }: PackPart): string | null =>
  key?.startsWith('paper/') ? key.slice('paper/'.length) : null

/** The paper of a part that can have a revision: one that is there, and whose text is its own. */
function writtenPaper(part: PackPart, { programme }: Pick<Context, 'programme'>): Paper | null {
  const id = paperOf(part)
  return programme.papers.find((one) => one.id === id && one.kind === 'written') ?? null
}

const isEmpty = ({ lines }: PackPart): boolean => lines.every((line) => line === '')

/** Every written paper of the pack as it came back. */
function readPapers(context: Context, only: Paper | null): WordReading[] {
  const { store, programme, document, options, meeting, came, sent } = context
  const labels = labelsIn(document, options.changes)
  const byBookmark = new Map(
    [...(sent ?? []), ...came].flatMap((part) =>
      part.bookmarks.map((name) => [name, paperOf(part)] as const),
    ),
  )
  const read = came.flatMap((part): ReadRevision[] => {
    const paper = writtenPaper(part, context)
    if (!paper || isEmpty(part) || (only !== null && only.id !== paper.id)) return []
    const versions = store.textVersions('papers', paper.id)
    const title = titleSent(part, paper, context)
    return [
      readRevision(paperDocument(document, part.blocks, { paper: paper.id, title }), paper, {
        ...options,
        labels,
        paperAt: (bookmark) => byBookmark.get(bookmark) ?? undefined,
        versions,
        made: issuedRevision(context, paper, versions),
      }),
    ]
  })
  const then = programmeSent(programme, read.map(paperSent))
  const printed = printedAs(
    store,
    then,
    meeting,
    read.map(({ paper }) => paper.id),
  )
  return read.map((one) => asItWas(one, printed))
}

/** The revision that an issue sent out. */
function issuedRevision(
  { store, meeting, issued }: Context,
  paper: Paper,
  versions: readonly TextVersion[],
): FoundRevision | null {
  const text = issued && store.issuedTexts(meeting, issued.issue.version)[paper.id]
  if (!text) return null
  const said = (all: RichText): string => JSON.stringify(all)
  const version = versions.findLast(({ parts }) => said(parts().flatMap((part) => part.text)) === said(text))
  return version ? { version, foundBy: 'name' } : null
}

/** What the paper was called when it went out: as the issue has it, or as it is headed and the contents say too. */
function titleSent(part: PackPart, paper: Paper, { issued, came }: Context): string {
  const known = issued?.issue.papers.find(({ id }) => id === paper.id)?.title
  if (known !== undefined) return known
  return contentsOf(came).has(plainKey(part.heading)) ? part.heading : paper.title
}

/** What stands in the list of contents, a cell each. */
const contentsOf = (parts: readonly PackPart[]): Set<string> =>
  new Set(
    parts
      .filter(({ key }) => key === 'contents')
      .flatMap(({ lines }) => lines.flatMap((line) => line.split('\t').map(plainKey))),
  )

/** Papers that went out in the pack, by the file that did or by its list of contents, and have no part in it now. */
function papersGone({ programme, meeting, came, sent }: Context): PaperOfPack[] {
  const there = new Set(came.filter((part) => !isEmpty(part)).map(paperOf))
  const indexed = indexProgramme(programme)
  const listed = contentsOf(came)
  const out = sent
    ? sent.map(paperOf)
    : (indexed.papersOf.get(meeting) ?? []).flatMap(({ id, title }) =>
        listed.has(plainKey(title)) ? id : [],
      )
  return out.flatMap((id) => {
    const paper = id === null || there.has(id) ? undefined : indexed.papers.get(id)
    return paper ? { paper: paper.id, title: paper.title } : []
  })
}

/** What reads otherwise where no paper takes it in: against what went out, else against the likeliest of what would be printed now. */
function outsideOf(context: Context): Pick<WordPack, 'outside' | 'against'> {
  const { plans, came, sent } = context
  const titles = new Map(plans.flatMap(({ parts }) => parts.map(({ key, title }) => [key, title])))
  const outside = (parts: readonly PackPart[]): PackLine[] =>
    parts.flatMap((part) => {
      if (writtenPaper(part, context)) return []
      const name =
        titles.get(part.key ?? '') ?? part.lines.find((line) => line !== '')?.slice(0, longestName) ?? ''
      return part.lines.map((words) => ({ part: name, words }))
    })
  const now = outside(came)
  if (sent) return { outside: outsideChanges(outside(sent), now), against: 'sent' }
  let best: OutsideChange[] | null = null
  for (const { parts } of plans) {
    const was = outside(
      parts.map((part) => ({
        key: part.key,
        blocks: [],
        lines: linesOfPart(part),
        heading: '',
        bookmarks: [],
      })),
    )
    const changes = outsideChanges(was, now)
    if (!best || changes.length < best.length) best = changes
  }
  return { outside: best ?? [], against: 'now' }
}

/** Of a part that is called by its first words. */
const longestName = 80
