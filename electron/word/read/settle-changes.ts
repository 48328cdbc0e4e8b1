import type { ChangeMode } from '../../../shared/api/word.ts'
import { append } from './append.ts'
import type { Change, TextLook, WordBlock, WordInline, WordParagraph, WordTable } from './word-document.ts'

/** What was met of tracked changes. */
export interface ChangeTally {
  added: number
  removed: number
  moved: number
  looks: number
  authors: Set<string>
}
export const noChanges = (): ChangeTally => ({ added: 0, removed: 0, moved: 0, looks: 0, authors: new Set() })

/** Blocks with no tracked changes left in them: each accepted, rejected, or shown in brackets. */
export function settleChanges(
  blocks: readonly WordBlock[],
  mode: ChangeMode,
  tally: ChangeTally,
): WordBlock[] {
  const settled: WordBlock[] = []
  let waiting: WordInline[] = []
  let joined: WordParagraph | null = null
  const flush = (): void => {
    if (joined && waiting.length > 0) settled.push({ ...joined, inlines: waiting })
    waiting = []
    joined = null
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      flush()
      const table = settleTable(block, mode, tally)
      if (table) settled.push(table)
      continue
    }
    const paragraph = settleParagraph(block, mode, tally)
    if (block.end) count(block.end, tally)
    // A paragraph whose end goes becomes the beginning of the next one, whose look the two have then.
    if (block.end && !stays(block.end, mode)) {
      append(waiting, withoutEmptyMarks(paragraph.inlines))
      joined ??= paragraph
      continue
    }
    settled.push(
      waiting.length > 0 ? { ...paragraph, inlines: [...waiting, ...paragraph.inlines] } : paragraph,
    )
    waiting = []
    joined = null
  }
  flush()
  return settled
}

/** A bookmark goes with a paragraph nothing of which is left. */
const withoutEmptyMarks = (inlines: readonly WordInline[]): readonly WordInline[] =>
  inlines.some(({ kind }) => kind !== 'bookmark' && kind !== 'bookmark end' && kind !== 'comment')
    ? inlines
    : inlines.filter(({ kind }) => kind === 'comment')

/** What was added and taken away again is there neither before nor after. */
export const stays = ({ kind, within }: Change, mode: ChangeMode): boolean =>
  mode === 'show' || (kind === (mode === 'accept' ? 'added' : 'removed') && within === null)

function count({ kind, moved, author }: Change, tally: ChangeTally): void {
  if (moved) tally.moved += kind === 'added' ? 1 : 0
  else tally[kind] += 1
  if (author !== '') tally.authors.add(author)
}

function settleParagraph(paragraph: WordParagraph, mode: ChangeMode, tally: ChangeTally): WordParagraph {
  if (paragraph.was) tally.looks += 1
  if (!paragraph.was && !paragraph.end && paragraph.inlines.every(isSettled)) return paragraph
  return {
    ...paragraph,
    look: mode === 'reject' && paragraph.was ? paragraph.was : paragraph.look,
    was: null,
    end: null,
    inlines: settleInlines(paragraph.inlines, mode, tally),
  }
}

const isSettled = (inline: WordInline): boolean =>
  inline.change === null && inline.kind !== 'box' && (inline.kind !== 'text' || inline.was === null)

const plainLook: TextLook = { bold: false, italic: false }
const words = (text: string): WordInline => ({
  kind: 'text',
  text,
  look: plainLook,
  was: null,
  link: null,
  change: null,
})

function settleInlines(inlines: readonly WordInline[], mode: ChangeMode, tally: ChangeTally): WordInline[] {
  const settled: WordInline[] = []
  let open: Change | null = null
  const bracket = (next: Change | null): void => {
    if (same(open, next)) return
    if (open && mode === 'show') settled.push(words(']'))
    if (next) {
      count(next, tally)
      if (mode === 'show') settled.push(words(next.kind === 'added' ? '[added: ' : '[taken out: '))
    }
    open = next
  }
  for (const inline of inlines) {
    bracket(inline.change)
    if (inline.change && !stays(inline.change, mode)) continue
    if (inline.kind === 'text') {
      if (inline.was) tally.looks += 1
      settled.push({
        ...inline,
        look: mode === 'reject' ? (inline.was ?? inline.look) : inline.look,
        change: null,
      })
    } else if (inline.kind === 'box')
      settled.push({ ...inline, blocks: settleChanges(inline.blocks, mode, tally), change: null })
    else settled.push({ ...inline, change: null })
  }
  bracket(null)
  return settled
}

const same = (a: Change | null, b: Change | null): boolean =>
  a?.kind === b?.kind && a?.author === b?.author && a?.moved === b?.moved

/** Null where no row is left. */
function settleTable(table: WordTable, mode: ChangeMode, tally: ChangeTally): WordTable | null {
  const rows = table.rows.flatMap((row) => {
    if (row.change) count(row.change, tally)
    if (row.change && !stays(row.change, mode)) return []
    const cells = row.cells.flatMap((cell) => {
      if (cell.change) count(cell.change, tally)
      if (cell.change && !stays(cell.change, mode)) return []
      return [{ ...cell, change: null, blocks: settleChanges(cell.blocks, mode, tally) }]
    })
    return [{ ...row, change: null, cells }]
  })
  return rows.length === 0 && table.rows.length > 0 ? null : { ...table, rows }
}
