import { createHash } from 'node:crypto'
import { userInfo } from 'node:os'
import type {
  CommentCounts,
  CommentsBack,
  CommentsBroughtIn,
  CommentsToBringIn,
  HomeParagraphsAnswer,
} from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Anchor, AnchorSubject, AnnotationChange } from '../../shared/records/annotation.ts'
import { isDay } from '../../shared/records/basics.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { type BroughtComment, bringBack } from '../../shared/rules/annotations/place-comments/bring-back.ts'
import {
  type HomeOf,
  homeText,
  meetingOfBookmarks,
  subjectKey,
  withElsewhere,
} from '../../shared/rules/annotations/place-comments/home-text.ts'
import type { ReturnedDocument } from '../../shared/rules/annotations/place-comments/returned.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import { type Indexed, indexProgramme } from '../../shared/rules/index-programme.ts'
import { longMeeting, minutesName } from '../../shared/rules/meeting-words.ts'
import { firstDay } from '../../shared/rules/meetings-in-order.ts'
import type { ReadStore, Store } from '../store/store.ts'
import { readReturned } from '../word/read-returned.ts'
import { frozenFor } from './frozen.ts'

export interface ReturnedFile {
  name: string
  bytes: Uint8Array
}

/** What was found, with the changes that bring it in. */
export interface FoundComments extends CommentsBack {
  brought: BroughtComment[]
}

interface Reading {
  /** The meeting whose papers they are, where the files do not say. */
  meeting?: string | undefined
  now: string
  tick?: (blocks: number) => void
}

/**
 * Reads the comments of returned Word files, several people's copies together; nothing is stored. Throws `unreadable` (also for a
 * file that no meeting can be found for), `too-large`, and `not-found` for the meeting.
 */
export function findComments(
  store: Pick<ReadStore, 'programme' | 'annotationChanges' | 'issues' | 'openedCase'>,
  files: readonly ReturnedFile[],
  { meeting, now, tick }: Reading,
): FoundComments {
  const programme = store.programme()
  const indexed = indexProgramme(programme)
  const changes = [...store.annotationChanges()]
  const found: FoundComments = { files: [], comments: [], brought: [] }
  for (const [file, { name, bytes }] of files.entries()) {
    const returned = readReturned(bytes, { name, ...(tick && { tick }) })
    const home = homeOf(returned, programme, meeting, name)
    const all = bringBack(returned, {
      home: withElsewhere(
        homeText(programme, home, (request) => frozenFor(store, request)),
        programme,
        returned.units.flatMap(({ bookmarks }) => bookmarks.map((bookmark) => bookmark.name)),
      ),
      changes,
      people: programme.people,
      standIn: standInOf(returned, indexed, home.meeting),
      now,
      hash: (text) => createHash('sha256').update(text).digest('hex'),
    })
    for (const { changes: more, ...comment } of all) {
      changes.push(...more)
      found.comments.push({ ...comment, file, where: nameOfSubject(comment.anchor.of, indexed) })
    }
    found.brought.push(...all)
    const of = nameOfSubject({ pack: home.meeting }, indexed)
    found.files.push({ name, meeting: home.meeting, of, comments: all.length })
  }
  return found
}

/** The document that came back, by what it says of itself, else by the bookmarks in it. */
function homeOf(
  { identity, units }: ReturnedDocument,
  programme: Programme,
  asked: string | undefined,
  file: string,
): HomeOf {
  const { meetings, papers, placeOf } = indexProgramme(programme)
  if (asked !== undefined && !meetings.has(asked))
    throw new AppError('not-found', { what: 'meeting', id: asked })
  const paper = papers.get(identity.get('SederuntPaper') ?? '')
  const named = meetings.get(identity.get('SederuntMeeting') ?? '')?.id
  const own =
    named ??
    (paper && placeOf.get(paper.id)?.meeting.id) ??
    asked ??
    meetingOfBookmarks(
      programme,
      units.flatMap(({ bookmarks }) => bookmarks.map(({ name }) => name)),
    )
  if (own === null)
    throw new AppError('unreadable', {
      file,
      reason: paper
        ? `“${paper.title}” is at no meeting, and notes belong to one`
        : 'nothing in it says which meeting’s papers it was made from',
    })
  const isMinutes = identity.get('SederuntDocument') === 'minutes'
  return {
    meeting: own,
    paper: paper?.id ?? null,
    minutes: isMinutes && meetings.get(own)?.minutes !== undefined,
  }
}

/** A comment without a date was made, as far as is known, on the day that the document was. */
function standInOf({ identity }: ReturnedDocument, { meetings }: Indexed, id: string): string {
  const day = identity.get('SederuntAsOf') ?? ''
  const meeting = meetings.get(id)
  return `${isDay(day) ? day : meeting ? firstDay(meeting) : '2000-01-01'}T00:00:00Z`
}

/** Words of a paragraph by which a person knows it. */
const knownBy = 240

/** Every paragraph that a comment of these files could belong to. */
export function paragraphsToPlaceOn(
  store: Pick<ReadStore, 'programme' | 'issues' | 'openedCase'>,
  { brought, files }: FoundComments,
): HomeParagraphsAnswer['paragraphs'] {
  const programme = store.programme()
  const indexed = indexProgramme(programme)
  const meetings = new Set(files.map(({ meeting }) => meeting).filter((id) => indexed.meetings.has(id)))
  const all = [...meetings].flatMap((meeting) => {
    const home = homeText(programme, { meeting, paper: null, minutes: false }, (request) =>
      frozenFor(store, request),
    )
    return home.blocks
  })
  // A paper by itself may be at another meeting by now.
  const there = new Set(all.map(({ of }) => subjectKey(of)))
  const others = new Map(brought.map(({ anchor: { of } }) => [subjectKey(of), of]))
  for (const [key, of] of others) {
    if (there.has(key) || !('paper' in of) || !indexed.papers.has(of.paper)) continue
    const [meeting = ''] = meetings
    all.push(...homeText(programme, { meeting, paper: of.paper, minutes: false }).blocks)
  }
  return all.map(({ of, block, label, printed }) => ({
    of,
    where: nameOfSubject(of, indexed),
    block,
    label,
    words: printed.replace(/\s+/g, ' ').slice(0, knownBy).toWellFormed(),
  }))
}

/** What a comment stands on, in words. */
export function nameOfSubject(of: AnchorSubject, indexed: Indexed): string {
  const meetingOf = (id: string) => indexed.meetings.get(id)
  if ('paper' in of) {
    const number = indexed.paperNumbers.get(of.paper)
    const title = indexed.papers.get(of.paper)?.title ?? 'a paper that is gone'
    return number === undefined ? title : `${number} ${title}`
  }
  if ('item' in of) {
    const place = indexed.itemPlace.get(of.item)
    return place
      ? `Item ${place.number ?? ''} ${place.item.title}`.replace('  ', ' ')
      : 'an item that is gone'
  }
  const meeting = meetingOf('pack' in of ? of.pack : of.minutes)
  if (!meeting) return 'a meeting that is gone'
  return 'pack' in of ? longMeeting(meeting, indexed) : minutesName(meeting, indexed)
}

export function countComments(comments: readonly Pick<BroughtComment, 'fate' | 'toPlace'>[]): CommentCounts {
  const counts: CommentCounts = { new: 0, known: 0, resolved: 0, removed: 0, toPlace: 0 }
  for (const { fate, toPlace } of comments) {
    counts[fate] += 1
    if (toPlace) counts.toPlace += 1
  }
  return counts
}

type Asked = Pick<CommentsToBringIn, 'places' | 'again'> & { now: string; who?: string; page?: string | null }

/**
 * Adds what was found, with what was placed by hand, as one step. Throws `not-found` for a place that is not there; then nothing is
 * stored.
 */
export function bringInComments(
  store: Store,
  { brought: read }: Pick<FoundComments, 'brought'>,
  { places = [], again = false, now, who = userInfo().username, page = null }: Asked,
): CommentsBroughtIn {
  const programme = store.programme()
  const by = { name: who }
  // The same comment in two people's copies is one: what the first of them came to.
  const brought = [...new Map(read.toReversed().map((one) => [one.annotation, one])).values()].reverse()
  const before = store.annotationChanges()
  const latest = new Map<string, number>()
  for (const { annotation, version } of before)
    latest.set(annotation, Math.max(latest.get(annotation) ?? 0, version))
  const next = (annotation: string): number => {
    const version = (latest.get(annotation) ?? 0) + 1
    latest.set(annotation, version)
    return version
  }
  const fresh = read.flatMap(({ changes }) => changes)
  for (const { annotation, version } of fresh)
    latest.set(annotation, Math.max(latest.get(annotation) ?? 0, version))
  const change = (annotation: string, set: AnnotationChange['set']): AnnotationChange => ({
    annotation,
    version: next(annotation),
    at: now,
    by,
    set,
  })
  const placed = places.flatMap(({ annotation, of, block }) => {
    const thread = brought.filter((one) => one.annotation === annotation || one.answers === annotation)
    const first = thread.find((one) => one.annotation === annotation)
    if (!first) throw new AppError('not-found', { what: 'comment', id: annotation })
    const on = onBlock(programme, first.anchor, of, block)
    return thread.map((one) => change(one.annotation, { on }))
  })
  const removed = brought.filter(({ fate }) => fate === 'removed')
  const back = again ? removed.map(({ annotation }) => change(annotation, { removed: false })) : []
  const all = [...fresh, ...placed, ...back]
  const count = new Set(all.map(({ annotation }) => annotation)).size
  const label = count === 1 ? '1 comment brought in' : `${count} comments brought in`
  store.annotate(all, { label, ...(page !== null && { page }) })
  return { counts: countComments(brought) }
}

/** On the words that were quoted where the block has them once; else on the whole of it. */
function onBlock(programme: Programme, { meeting, quote }: Anchor, of: AnchorSubject, block: string): Anchor {
  const text = subjectText(programme, of) ?? []
  const whole = makeAnchor(text, { meeting, of, block })
  if (!whole) throw new AppError('not-found', { what: 'paragraph', id: block })
  const start = quote === '' ? -1 : whole.text.indexOf(quote)
  if (start < 0 || whole.text.indexOf(quote, start + 1) >= 0) return whole
  return makeAnchor(text, { meeting, of, block, range: { start, end: start + quote.length } }) ?? whole
}
