import type { ChangeMode, WordReading } from '../../shared/api/word.ts'
import type { PackUnit } from '../../shared/rules/word/split-pack.ts'
import type { Conversion } from './read/convert/conversion.ts'
import { commentsRead, ourOwn, placeTeller } from './read/convert/convert-document.ts'
import { findFrontSheet } from './read/convert/front-sheet.ts'
import { gatherRemarks } from './read/convert/remarks.ts'
import { sayChanges, sayComments, sayFile } from './read/convert/report.ts'
import { labelsOf } from './read/count-labels.ts'
import { noChanges, settleChanges } from './read/settle-changes.ts'
import { paragraphsOf, wordsOf } from './read/walk-blocks.ts'
import type { WordBlock, WordDocument, WordTable } from './read/word-document.ts'
import { bodyUnits } from './read-returned.ts'

/** A pack's text as its parts are found by: units, and which of them each block of the body is. */
export function packUnits(
  { blocks }: WordDocument,
  changes: ChangeMode,
): { units: PackUnit[]; of: number[] } {
  const { units, of } = bodyUnits(blocks)
  const found = units.map((unit): PackUnit => ({ ...unit, isTop: false }))
  blocks.forEach((block, i) => {
    const unit = found[of[i] ?? 0]
    if (!unit) return
    if (block.kind === 'paragraph') {
      const { role } = block.look
      unit.isTop = role?.kind === 'title' || (role?.kind === 'heading' && role.level === 1)
    }
    // What was taken away with changes tracked says nothing of where a part is.
    if (isTracked(block))
      unit.words = bodyUnits(settleChanges([block], changes, noChanges())).units[0]?.words ?? ''
  })
  return { units: found, of }
}

const isTracked = (block: WordBlock): boolean =>
  block.kind === 'table'
    ? block.rows.some(
        ({ change, cells }) =>
          change !== null || cells.some((cell) => cell.change !== null || cell.blocks.some(isTracked)),
      )
    : block.end !== null || block.inlines.some(({ change }) => change !== null)

/** What a stretch of the body says, a line for each paragraph and each row, with the words of its notes. */
export function linesOf(
  blocks: readonly WordBlock[],
  { notes }: WordDocument,
  changes: ChangeMode,
): string[] {
  const settled = settleChanges(blocks, changes, noChanges())
  const noted = (block: WordBlock): string =>
    [...paragraphsOf([block])]
      .flatMap(({ inlines }) => inlines)
      .map((one) =>
        one.kind === 'note'
          ? ` [${[...paragraphsOf(settleChanges(notes.get(one.note) ?? [], changes, noChanges()))].map(wordsOf).join(' ')}]`
          : '',
      )
      .join('')
  return settled.flatMap((block) => {
    if (block.kind === 'table') return rowsOf(block).map((row) => row.trim())
    const boxed = [...paragraphsOf([block])].slice(1).map(wordsOf)
    return [`${wordsOf(block)}${noted(block)}`, ...boxed].map((line) => line.trim())
  })
}

/** The front sheet at the head of a paper, a line for each row. */
export function frontLines(blocks: readonly WordBlock[], changes: ChangeMode): string[] {
  const sheet = findFrontSheet(settleChanges(blocks, changes, noChanges()), true)
  return (sheet?.rows ?? []).map(({ name, value }) => `${name}\t${value}`)
}

const rowsOf = ({ rows }: WordTable): string[] =>
  rows.map(({ cells }) =>
    cells
      .filter(({ down, joined }) => down !== 'further' && !joined)
      .map(({ blocks }) => [...paragraphsOf(blocks)].map(wordsOf).join(' '))
      .join('\t'),
  )

/** A stretch of a pack as the document of one paper, as if it had gone out by itself. */
export function paperDocument(
  document: WordDocument,
  blocks: WordBlock[],
  { paper, title }: { paper: string; title: string },
): WordDocument {
  const used = new Set(
    [...paragraphsOf(blocks)].flatMap(({ inlines }) =>
      inlines.flatMap((one) => (one.kind === 'note' ? one.note : [])),
    ),
  )
  const notes = new Map([...document.notes].filter(([id]) => used.has(id)))
  const serials = new Set(
    [...paragraphsOf(blocks), ...paragraphsOf([...notes.values()].flat())].map(({ serial }) => serial),
  )
  const custom = new Map([
    ['SederuntDocument', 'paper'],
    ['SederuntPaper', paper],
  ])
  return {
    ...document,
    blocks,
    notes,
    comments: [],
    margins: [],
    headers: [],
    images: document.images.filter(({ paragraph }) => serials.has(paragraph)),
    met: document.met.filter(({ paragraph }) => paragraph !== null && serials.has(paragraph)),
    properties: { ...document.properties, title, custom },
    macros: false,
    template: false,
  }
}

/** What numbered paragraphs are called in the whole document, by their serials. */
export const labelsIn = ({ blocks, numbering }: WordDocument, changes: ChangeMode): Map<number, string> =>
  labelsOf([settleChanges(blocks, changes, noChanges())], numbering, ({ label }) => label)

/** What is to be said of a pack as a whole; it has no text of its own. */
export function readingOfWhole(
  document: WordDocument,
  { title, changes, labels }: { title: string; changes: ChangeMode; labels: ReadonlyMap<number, string> },
): WordReading {
  const remarks = gatherRemarks()
  const tally = noChanges()
  settleChanges(document.blocks, changes, tally)
  const conversion: Conversion = {
    remarks,
    notes: new Map(),
    used: new Set(),
    labelOf: () => '',
    placeOf: placeTeller([...document.blocks, ...[...document.notes.values()].flat()], labels),
  }
  sayFile(document, null, conversion)
  for (const note of document.notes.values()) settleChanges(note, changes, tally)
  sayChanges(tally, changes, conversion)
  sayComments(document.comments, conversion)
  return {
    title,
    titleFrom: 'properties',
    body: [],
    annexes: [],
    marking: null,
    ours: ourOwn(document, []),
    front: [],
    report: { carried: [], ...remarks.all(), suggestions: [] },
    plain: [],
    comments: commentsRead(document),
    tracked: [],
  }
}
