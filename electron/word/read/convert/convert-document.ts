import type { ChangeMode, WordReading } from '../../../../shared/api/word.ts'
import type { BlockId } from '../../../../shared/rich-text.ts'
import { labelsOf } from '../count-labels.ts'
import { noChanges, settleChanges } from '../settle-changes.ts'
import { paragraphsOf, wordsOf } from '../walk-blocks.ts'
import type { WordBlock, WordDocument, WordParagraph, WordTable } from '../word-document.ts'
import type { Conversion } from './conversion.ts'
import { draftBlocks } from './draft-blocks.ts'
import { markingIn, markingOf } from './find-marking.ts'
import { findTitle } from './find-title.ts'
import { flatten } from './flatten.ts'
import { findFrontSheet } from './front-sheet.ts'
import { giveIds, ownId, placeAnchors } from './place-anchors.ts'
import { plainLines } from './plain-lines.ts'
import { gatherRemarks } from './remarks.ts'
import { reportOf, sayChanges, sayComments, sayFile } from './report.ts'
import { sayMet } from './say-met.ts'
import { splitAnnexes } from './split-annexes.ts'
import { suggest } from './suggest.ts'
import { blockOf, trackedIn } from './tracked-changes.ts'

export interface ConvertOptions {
  /** Without its ending: the title where nothing else is one. */
  fileName: string
  changes: ChangeMode
  /** Whether a block keeps the id that our bookmark gives it, as those of a paper do whose revision this is to be. */
  keepsId: (id: BlockId) => boolean
  freshId: (ordinal: number) => BlockId
  /** Whether the programme has a block, which a reference may then lead to. */
  isKnown?: (id: BlockId) => boolean
  /** The paper whose part a bookmark of ours begins, in small letters. */
  paperAt?: (bookmark: string) => string | undefined
  /** What numbered paragraphs are called, by their serials, where the document is a stretch of a larger one. */
  labels?: ReadonlyMap<number, string>
}

/** A Word document as a paper, and what is to be said of that. Pure. */
export function convertDocument(document: WordDocument, options: ConvertOptions): WordReading {
  const remarks = gatherRemarks()
  const tally = noChanges()
  const blocks = settleChanges(document.blocks, options.changes, tally)
  const notes = new Map(
    [...document.notes].map(([id, note]) => [id, settleChanges(note, options.changes, tally)] as const),
  )
  const labels = options.labels ?? labelsOf([blocks], document.numbering, ({ label }) => label)
  const conversion: Conversion = {
    remarks,
    notes,
    used: new Set(),
    labelOf: (serial) => labels.get(serial) ?? '',
    placeOf: placeTeller([...document.blocks, ...[...document.notes.values()].flat()], labels),
  }
  const flat = flatten(blocks, conversion)
  const ours = ourOwn(document, flat)
  const words = (paragraph: WordParagraph): string => wordsOf(paragraph).replace(/\s+/g, ' ').trim()
  const sheet = findFrontSheet(flat, ours !== null)
  if (sheet) remarks.left('the front sheet: Sederunt prints its own')
  const marks = markingLines(flat, words)
  const text = flat.filter((one) => one !== sheet?.table && !marks.has(one))
  const { title, from, taken } = findTitle(text, words, {
    ours: ours !== null,
    property: document.properties.title,
    fileName: options.fileName,
  })
  const drafts = draftBlocks(
    text.filter((one) => one.kind === 'table' || !taken.has(one)),
    document.numbering,
    ours !== null,
    conversion,
  )
  const { body, annexes } = splitAnnexes(drafts)
  const all = [...body, ...annexes.flatMap((annex) => annex.drafts)]
  const ids = giveIds(all, { keeps: options.keepsId, fresh: options.freshId })
  const placed = placeAnchors(all, ids, conversion, options)
  let at = body.length
  const annexTexts = annexes.map((annex) => {
    at += annex.drafts.length
    return { title: annex.title, body: placed.slice(at - annex.drafts.length, at) }
  })
  sayFile(document, ours, conversion)
  sayChanges(tally, options.changes, conversion)
  sayComments(document.comments, conversion)
  sayMet(document.met, conversion)
  const marking = markingIn([
    ...document.margins,
    ...[...marks].map((one) => (one.kind === 'paragraph' ? words(one) : '')),
  ])
  sayMargins(document, marking !== null, title, conversion)
  return {
    title: title.slice(0, 500),
    titleFrom: from,
    body: placed.slice(0, body.length),
    annexes: annexTexts,
    marking,
    ours,
    front: sheet?.rows ?? [],
    report: {
      ...reportOf(placed, annexes.length, conversion),
      ...remarks.all(),
      suggestions: suggest(all, ids),
    },
    plain: plainLines(flat, conversion),
    comments: commentsRead(document),
    tracked: trackedIn(document.blocks, blockOf(all, ids)),
  }
}

export const commentsRead = ({ comments }: WordDocument): WordReading['comments'] =>
  comments.map(({ author, date, text, range, resolved, answers }) => ({
    author,
    date,
    text,
    quoted: (range?.quoted ?? '').slice(0, 2_000),
    resolved,
    isAnswer: answers !== null,
  }))

/** `3. “The group met …”`, `Table 2, “Total”`. */
export function placeTeller(
  blocks: readonly WordBlock[],
  labels: ReadonlyMap<number, string>,
): (serial: number) => string {
  const places = new Map<number, WordParagraph>()
  for (const paragraph of paragraphsOf(blocks)) places.set(paragraph.serial, paragraph)
  const told = new Map<number, string>()
  return (serial) => {
    const known = told.get(serial)
    if (known !== undefined) return known
    const paragraph = places.get(serial)
    const words = paragraph ? wordsOf(paragraph).slice(0, 400).replace(/\s+/g, ' ').trim() : ''
    const short = words.length > 48 ? `${words.slice(0, 46).trimEnd()} …` : words
    const label = labels.get(serial) ?? ''
    const bare = label === '' || label === '•' ? `“${short}”` : `${label} “${short}”`
    const place = short === '' ? `paragraph ${serial} of the file` : bare
    told.set(serial, place)
    return place
  }
}

/** By the properties that Sederunt writes, else by its bookmarks. */
export function ourOwn(
  { properties: { custom, title } }: WordDocument,
  flat: readonly (WordParagraph | WordTable)[],
): WordReading['ours'] {
  const document = custom.get('SederuntDocument')
  const of = {
    paper: custom.get('SederuntPaper') ?? null,
    revision: custom.get('SederuntRevision') ?? null,
    title,
    properties: Object.fromEntries([...custom].filter(([name]) => name.startsWith('Sederunt'))),
  }
  if (document !== undefined) return { document, ...of }
  const isMarked = flat.some(
    (one) =>
      one.kind === 'paragraph' &&
      one.inlines.some((inline) => inline.kind === 'bookmark' && ownId(inline.name) !== null),
  )
  return isMarked ? { ...of, document: 'paper' } : null
}

const nearTop = 4

/** Lines at the top or the very end that say nothing but the marking. */
function markingLines(
  flat: readonly (WordParagraph | WordTable)[],
  words: (paragraph: WordParagraph) => string,
): Set<WordParagraph | WordTable> {
  const isFull = (one: WordParagraph | WordTable): boolean => one.kind === 'table' || words(one) !== ''
  const full = flat.values().filter(isFull).take(nearTop)
  const last = flat.findLast(isFull)
  return new Set(
    [...full, ...(last ? [last] : [])].filter(
      (one) => one.kind === 'paragraph' && one.look.role === null && markingOf(words(one)) !== null,
    ),
  )
}

/** What headers and footers say beyond markings, page numbers and the title. */
function sayMargins(
  { margins }: WordDocument,
  marked: boolean,
  title: string,
  { remarks }: Conversion,
): void {
  if (marked) remarks.changed('the marking was taken from the headers, footers or first lines')
  for (const line of margins.slice(0, 20))
    if (markingOf(line) === null && /\p{L}/u.test(line.replace(/page|of/gi, '')) && line !== title)
      remarks.left('what headers and footers say', `“${line.slice(0, 80)}”`)
}
