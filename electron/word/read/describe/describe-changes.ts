import type { TrackedChangeFacts } from '../../../../shared/api/word-facts.ts'
import { append } from '../append.ts'
import { limits } from '../limits.ts'
import { paragraphsOf, wordsOf } from '../walk-blocks.ts'
import type { Change, Stamp, WordBlock, WordInline, WordParagraph } from '../word-document.ts'
import { kindOf } from './describe-runs.ts'

type Found = Omit<TrackedChangeFacts, 'where'> & { paragraph: number }

/** Every tracked change of a text in its order (17.13.5); what one person changed in one go is one. */
export function describeChanges(blocks: readonly WordBlock[]): Found[] {
  const all: Found[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      append(all, changesOf(block))
      for (const inline of block.inlines)
        if (inline.kind === 'box') append(all, describeChanges(inline.blocks))
      continue
    }
    for (const row of block.rows) {
      const first = row.cells[0]?.blocks
      if (row.change)
        append(
          all,
          stack(row.change, 'row', inWords(row.cells.flatMap(({ blocks: own }) => own)), serialIn(first)),
        )
      for (const cell of row.cells) {
        if (cell.change) append(all, stack(cell.change, 'cell', inWords(cell.blocks), serialIn(cell.blocks)))
        append(all, describeChanges(cell.blocks))
      }
    }
  }
  return all
}

/** Tables may stand within each other, and all of them be changed: each tells the beginning of its words. */
const inWords = (blocks: readonly WordBlock[]): string => {
  let words = ''
  for (const paragraph of paragraphsOf(blocks)) {
    words += `${words === '' ? '' : '\n'}${wordsOf(paragraph)}`
    if (words.length > limits.quoted) return words.slice(0, limits.quoted)
  }
  return words
}
const serialIn = (blocks: readonly WordBlock[] = []): number => paragraphsOf(blocks).next().value?.serial ?? 0

/** A change, and the addition that it took away again before it. */
function stack(change: Change, of: Found['of'], text: string, paragraph: number): Found[] {
  const { within } = change
  return [...(within ? stack(within, of, text, paragraph) : []), found(change, of, text, paragraph)]
}

const found = (change: Change, of: Found['of'], text: string, paragraph: number): Found => ({
  kind: kindOf(change),
  of,
  author: change.author,
  date: change.date,
  text,
  move: change.move,
  ofInsertion: change.within !== null,
  paragraph,
})

const formatting = ({ author, date }: Stamp, of: Found['of'], text: string, paragraph: number): Found => ({
  kind: 'formatting',
  of,
  author,
  date,
  text,
  move: null,
  ofInsertion: false,
  paragraph,
})

function changesOf(paragraph: WordParagraph): Found[] {
  const { serial, was, end, inlines } = paragraph
  const spans = [
    ...spansOf(inlines, ({ change }) => (change?.kind === 'added' ? change : (change?.within ?? null))),
    ...spansOf(inlines, ({ change }) => (change?.kind === 'removed' ? change : null)),
  ].map(({ by, from, text, of }) => ({ from, one: found(by, of, text, serial) }))
  const looks = spansOf(inlines, (one) => (one.kind === 'text' ? one.was : null)).map(
    ({ by, from, text }) => ({ from, one: formatting(by, 'text', text, serial) }),
  )
  return [
    ...(was ? [formatting(was, 'paragraph', wordsOf(paragraph), serial)] : []),
    ...[...spans, ...looks].sort((a, b) => a.from - b.from).map(({ one }) => one),
    ...(end ? stack(end, 'paragraphMark', '', serial) : []),
  ]
}

interface Span<T> {
  by: T
  /** Which inline it begins with. */
  from: number
  text: string
  of: 'text' | 'note' | 'image'
}

/** Inlines beside each other that have the same said of them by the same person at the same time. */
function spansOf<T extends Stamp>(
  inlines: readonly WordInline[],
  said: (inline: WordInline) => T | null,
): Span<T>[] {
  const spans: Span<T>[] = []
  let open: { span: Span<T>; words: string[] } | null = null
  const close = (): void => {
    if (open) open.span.text = open.words.join('')
    open = null
  }
  inlines.forEach((inline, i) => {
    // Marks are between words and part of none.
    if (inline.kind === 'bookmark' || inline.kind === 'comment') return
    const by = said(inline)
    if (!by || !open || !alike(open.span.by, by)) close()
    if (!by) return
    if (!open) {
      const span: Span<T> = { by, from: i, text: '', of: 'text' }
      if (inline.kind === 'note' || inline.kind === 'picture')
        span.of = inline.kind === 'note' ? 'note' : 'image'
      spans.push(span)
      open = { span, words: [] }
    }
    const words = wordsIn(inline)
    if (words !== '') open.span.of = 'text'
    open.words.push(words)
  })
  close()
  return spans
}

const wordsIn = (inline: WordInline): string =>
  inline.kind === 'text'
    ? inline.text
    : inline.kind === 'break'
      ? '\n'
      : inline.kind === 'box'
        ? inWords(inline.blocks)
        : ''

const alike = (a: Stamp & { kind?: string; move?: string | null }, b: typeof a): boolean =>
  a.author === b.author && a.date === b.date && a.kind === b.kind && a.move === b.move
