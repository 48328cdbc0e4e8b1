import type { WordPack, WordReading } from '../../shared/api/word.ts'
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
import { compareReturned } from '../../shared/rules/word/returned-paper.ts'
import { splitPack } from '../../shared/rules/word/split-pack.ts'
import type { ReadStore, TextVersion } from '../store/store.ts'
import { labelsIn, packUnits, paperDocument, readingOfWhole } from '../word/pack-parts.ts'
import type { WordDocument } from '../word/read/word-document.ts'
import type { PaperOptions } from '../word/read-paper.ts'
import type { FoundRevision } from './find-revision.ts'
import { frozenFor } from './frozen.ts'
import { outsideOf, papersGone } from './pack-outside.ts'
import { asItWas, paperSent, programmeSent, type ReadRevision, readRevision } from './read-revision.ts'
import {
  contentsOf,
  isEmpty,
  type PackPart,
  paperOf,
  partsIn,
  type ReturnedPack,
  writtenPaper,
} from './returned-parts.ts'
import { type IssuedPack, identityOf, issuedPack, knownParts, plansOfPack, printedAs } from './sent-pack.ts'

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

interface Context extends ReturnedPack {
  store: ReadForPack
  document: WordDocument
  options: PaperOptions
  issued: IssuedPack | null
}

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
