import { AppError } from '../../../shared/errors.ts'
import type { Programme } from '../../../shared/interchange.ts'
import type { AnnotationChange } from '../../../shared/records/annotation.ts'
import type { Id } from '../../../shared/records/basics.ts'
import { foldAnnotations } from '../../../shared/rules/annotations/fold-annotations.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { findLeaks, type Leak, type Said } from '../../../shared/rules/leaks/find-leaks.ts'
import { textsIn } from '../../../shared/rules/leaks/texts-in.ts'
import { plainWords } from '../../../shared/rules/plain-words.ts'
import type { DocumentPlan, PlanBlock, PlanInline } from '../../../shared/rules/plan.ts'
import { planDocument } from '../../../shared/rules/plan-document.ts'
import { annotationsFor } from '../../../shared/rules/recipients/annotations-for.ts'
import { programmeFor } from '../../../shared/rules/recipients/programme-for.ts'
import { type Recipient, sightOf } from '../../../shared/rules/recipients/recipient.ts'
import { withheldFrom } from '../../../shared/rules/recipients/withheld.ts'
import type { ReadStore } from '../../store/store.ts'
import { type HouseStyle, renderDocument } from '../../word/render-document.ts'
import { readableIn } from './readable-in.ts'

export interface LeakCheck {
  meeting: Id
  recipient: Recipient
  /** What else its recipient may read: the words of an issue. */
  also?: readonly string[] | undefined
  /** Asked at each text; once it says so the check ends with `cancelled`. */
  cancelled?: (() => boolean) | undefined
}

type Read = Pick<ReadStore, 'programme' | 'annotationChanges' | 'textVersions' | 'withheld'>

/**
 * Reads what is about to be handed to somebody, as bytes of a document or as the texts of a briefcase, for words of anything
 * that `programmeFor` and `annotationsFor` keep from them. Throws `not-found` and `cancelled`.
 */
export async function checkLeaks(
  store: Read,
  file: Uint8Array | Iterable<Said>,
  { meeting, recipient, also = [], cancelled }: LeakCheck,
): Promise<Leak[]> {
  const programme = store.programme()
  const withheld = withheldFrom(store.withheld(), recipient.person)
  const visible = programmeFor(programme, { meeting, recipient, withheld })
  const changes = store.annotationChanges()
  const own = annotationsFor(changes, visible, { meeting, recipient })
  const allowed = allowedWords(visible, own, { meeting, recipient, also: [...also, ...(await shellWords())] })
  return findLeaks({
    file: unlessStopped(file instanceof Uint8Array ? readableIn(file) : file, cancelled),
    allowed: unlessStopped(allowed, cancelled),
    withheld: () => unlessStopped(everyText(store, programme, changes), cancelled),
  })
}

function* unlessStopped<T>(texts: Iterable<T>, cancelled: LeakCheck['cancelled']): Iterable<T> {
  for (const text of texts) {
    if (cancelled?.()) throw new AppError('cancelled', {})
    yield text
  }
}

/** What the recipient may read: the records that are theirs, as they are and as they are printed. */
function* allowedWords(
  visible: Programme,
  own: readonly AnnotationChange[],
  { meeting, recipient, also }: { meeting: Id; recipient: Recipient; also: string[] },
): Iterable<string> {
  const { briefs } = sightOf(recipient)
  for (const { where, text } of textsIn(visible, '')) if (briefs || !isForTheChair(where)) yield text
  yield* idsIn(visible)
  for (const { text } of textsIn(own, '')) yield text
  yield* idsIn(own)
  for (const { author, made, edited } of foldAnnotations(own))
    yield* [author.name, printDay(made.slice(0, 10)), printDay(edited.slice(0, 10))]
  for (const plan of plansOf(visible, meeting, briefs)) yield* printedIn(plan)
  yield recipient.name
  yield* also
}

/** Strings that are no words of anybody, and the names of fields. */
function* idsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') {
    if (!value.includes(' ')) yield value
  } else if (Array.isArray(value)) for (const one of value) yield* idsIn(one)
  else if (typeof value === 'object' && value !== null)
    for (const [key, held] of Object.entries(value)) {
      yield key
      // One word of a brief is a word all the same.
      if (!forTheChair.has(key)) yield* idsIn(held)
    }
}
const forTheChair = new Set(['brief', 'handling'])

/** Whatever function filtered the records: these are never a member's to read. */
const isForTheChair = (where: string): boolean =>
  /, (brief|handling)(,|$)/.test(where) && !where.startsWith('papers')

function* plansOf(visible: Programme, meeting: Id, chair: boolean): Iterable<DocumentPlan> {
  const make = (request: Parameters<typeof planDocument>[1]): DocumentPlan[] => {
    try {
      return [planDocument(visible, request).plan]
    } catch {
      return [] // it has no such document
    }
  }
  for (const numbering of ['by-paper', 'through'] as const) {
    yield* make({ document: 'pack', meeting, numbering, chair: false })
    if (chair) yield* make({ document: 'pack', meeting, numbering, chair })
  }
  yield* make({ document: 'agenda', meeting })
  for (const { id, minutes } of visible.meetings)
    if (minutes) yield* make({ document: 'minutes', meeting: id })
  for (const { id } of indexProgramme(visible).papersOf.get(meeting) ?? [])
    yield* make({ document: 'paper', paper: id })
}

function* printedIn({ title, programme, fileName, identity, asOf, parts }: DocumentPlan): Iterable<string> {
  yield* [title, programme, fileName, printDay(asOf), `${asOf}T00:00:00Z`]
  for (const [key, value] of Object.entries(identity)) yield* [key, value]
  for (const { title: of, status, footer, marking, blocks } of parts) {
    yield* [of, status ?? '', `${footer} Page of`, marking ?? '']
    for (const block of blocks) yield* printedBlock(block)
  }
}

function* printedBlock(block: PlanBlock): Iterable<string> {
  if (block.address) yield* [block.address.bookmark, block.address.id, block.address.label ?? '']
  if (block.type === 'image') yield block.alt
  else if (block.type === 'paragraph') yield* printedInlines(block.text)
  else
    for (const row of block.rows)
      for (const { text } of row) for (const { text: inlines } of text) yield* printedInlines(inlines)
}

function* printedInlines(inlines: readonly PlanInline[]): Iterable<string> {
  yield plainWords([...inlines])
  for (const inline of inlines) {
    if (typeof inline !== 'object') continue
    if ('footnote' in inline) yield* printedInlines(inline.footnote)
    if ('href' in inline) yield inline.href
  }
}

let shell: Promise<string[]> | undefined
/** The words that every document has, whatever it says: names of styles, of fonts, of properties. */
const shellWords = (): Promise<string[]> => {
  shell ??= wordsOfLook()
  return shell
}

/** What a document in a look says before anything is in it: names of styles, a template's headers and footers. */
export const wordsOfLook = (house?: HouseStyle): Promise<string[]> =>
  renderDocument(
    {
      document: 'pack',
      title: '',
      programme: '',
      fileName: '',
      asOf: '2000-01-01',
      identity: {},
      lists: [],
      parts: [],
    },
    { image: () => new Uint8Array(), ...(house && { house }) },
  ).then((bytes) => [...readableIn(bytes)].map(({ text }) => text))

/** Every text of the file: the records, what papers, updates and minutes said before, and what was written in the margin. */
function* everyText(
  store: Pick<ReadStore, 'textVersions'>,
  programme: Programme,
  changes: readonly AnnotationChange[],
): Iterable<Said> {
  const { format: _, version: _2, ...records } = programme
  yield* textsIn(records, '')
  for (const list of ['papers', 'updates', 'meetings'] as const)
    for (const { id } of programme[list])
      for (const { number, parts } of store.textVersions(list, id).slice(0, -1))
        for (const { title, text } of parts())
          yield* textsIn([title ?? '', text], `${list} ${id}, version ${number}`)
  for (const change of changes) yield* textsIn(change, `note ${change.annotation}`)
}
