import type {
  WordBlockFacts,
  WordCellFacts,
  WordParagraphFacts,
  WordTableFacts,
} from '../../../../shared/api/word-facts.ts'
import { append } from '../append.ts'
import { isAllBold } from '../bold.ts'
import { spannedRows } from '../cell-grid.ts'
import { looksLike } from '../looks-like.ts'
import { isUnseen, type Numbering } from '../numbering.ts'
import { wordsOf } from '../walk-blocks.ts'
import type { ParagraphLook, WordBlock, WordParagraph, WordTable } from '../word-document.ts'
import { changeFact, describeRuns } from './describe-runs.ts'

export interface Describing {
  numbering: Numbering
  labelOf: (serial: number) => string
}

/** In twips: less is no indent that anybody sees. */
const leastIndent = 200

/** Blocks in the order in which they are read; what a text box says follows the paragraph that it hangs on. */
export function describeBlocks(
  blocks: readonly WordBlock[],
  describing: Describing,
  { inCell = false, textBox = false }: { inCell?: boolean; textBox?: boolean } = {},
): WordBlockFacts[] {
  const all: WordBlockFacts[] = []
  let followsItem = false
  blocks.forEach((block, i) => {
    if (block.kind === 'table') {
      all.push({ ...describeTable(block, describing), textBox })
      followsItem = false
      return
    }
    const made = describeParagraph(block, describing, { followsItem, textBox })
    // Lines of a cell are no headings, and nothing follows the last paragraph that it could be a heading of.
    if (made.kind === 'paragraph' && !inCell && !made.continuation)
      made.suggestion = suggestionOf(block, i === blocks.length - 1)
    followsItem = made.kind === 'listItem' || made.continuation || (followsItem && made.text.trim() === '')
    all.push(made)
    for (const inline of block.inlines)
      if (inline.kind === 'box')
        append(all, describeBlocks(inline.blocks, describing, { inCell, textBox: true }))
  })
  return all
}

function describeParagraph(
  paragraph: WordParagraph,
  { numbering, labelOf }: Describing,
  { followsItem, textBox }: { followsItem: boolean; textBox: boolean },
): WordParagraphFacts {
  const { serial, look, inlines, contents, end } = paragraph
  const listLevel = look.list && numbering.level(look.list.num, look.list.level)
  const isListed = listLevel !== null && !isUnseen(listLevel)
  const { kind, level } = kindOf(look, contents, isListed)
  const isHung = look.role?.kind === 'continuation' || (look.role === null && look.indent >= leastIndent)
  const text = wordsOf(paragraph)
  return {
    kind,
    paragraph: serial,
    level,
    label: labelOf(serial),
    text,
    style: look.style,
    list: look.list && {
      id: numbering.listOf(look.list.num) ?? look.list.num,
      format: listLevel?.format ?? '',
    },
    continuation:
      kind === 'paragraph' &&
      followsItem &&
      text.trim() !== '' &&
      (look.unnumbered || isHung || look.list !== null),
    textBox,
    suggestion: null,
    runs: describeRuns(inlines),
    ...(end && { mark: changeFact(end) }),
  }
}

function kindOf(
  { role, list, unnumbered }: ParagraphLook,
  contents: boolean,
  isListed: boolean,
): Pick<WordParagraphFacts, 'kind' | 'level'> {
  if (contents || role?.kind === 'contents') return { kind: 'contents', level: null }
  if (role?.kind === 'heading') return { kind: 'heading', level: Math.min(role.level, 9) }
  if (role?.kind === 'title' || role?.kind === 'subtitle') return { kind: role.kind, level: null }
  // “List Bullet 2” is of the second level, though the outermost of a list of its own.
  const styled = role?.kind === 'bullet' || role?.kind === 'number' ? Math.min(role.level, 9) : 1
  if (list && isListed) return { kind: 'listItem', level: Math.max(list.level + 1, styled) }
  if ((role?.kind === 'bullet' || role?.kind === 'number') && !unnumbered)
    return { kind: 'listItem', level: styled }
  if (role?.kind === 'quotation' || role?.kind === 'caption') return { kind: role.kind, level: null }
  return { kind: 'paragraph', level: null }
}

function suggestionOf(paragraph: WordParagraph, isLast: boolean): WordParagraphFacts['suggestion'] {
  const first = paragraph.inlines.find((one) => one.kind === 'text' && one.text.trim() !== '')
  const start = first?.kind === 'text' ? first.text.trimStart() : ''
  const words = wordsOf(paragraph).replace(/\s+/g, ' ').trim()
  const like = looksLike({ words, start }, { isBold: isAllBold(paragraph), isLast })
  return like && { ...like, typed: like.typed.trim() }
}

function describeTable(table: WordTable, describing: Describing): Omit<WordTableFacts, 'textBox'> {
  const rows = spannedRows(table)
  return {
    kind: 'table',
    table: table.serial,
    style: table.style,
    columns: rows.flat().reduce((most, { at, across }) => Math.max(most, at + across), 0),
    rows: table.rows.map(({ header, change }, i) => ({
      header,
      cells: (rows[i] ?? []).map(({ cell, at, across, down }): WordCellFacts => {
        const blocks = describeBlocks(cell.blocks, describing, { inCell: true })
        return {
          column: at + 1,
          across,
          down,
          text: ownWords(blocks),
          blocks,
          ...(cell.change && { change: changeFact(cell.change) }),
        }
      }),
      ...(change && { change: changeFact(change) }),
    })),
  }
}

/** What a cell says itself: tables within it say theirs. */
const ownWords = (blocks: readonly WordBlockFacts[]): string =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('\n')

/** All that blocks say: a line for each paragraph, a row of a table with tabs between its cells. */
export const linesOf = (blocks: readonly WordBlockFacts[]): string =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')).join('\n')
        : block.text,
    )
    .join('\n')
