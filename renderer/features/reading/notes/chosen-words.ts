import { saidIn } from '../../../../shared/rules/reading/said-in.ts'
import { chosenIn } from '../find/range-in.ts'
import type { Reader, Spot } from '../reader.ts'
import type { Target } from './make-note.ts'

const blockOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('[data-block]') ??
  null

/** Where notes would stand: what is selected of each block; else the paragraph that has the focus; empty where there is neither. */
export function targetsOf(reader: Reader): Target[] {
  const selection = document.getSelection()
  if (selection && !selection.isCollapsed && selection.rangeCount > 0) {
    const range = selection.getRangeAt(0)
    const column = reader.scroller.current?.querySelector('.rd-column')
    if (column?.contains(range.commonAncestorContainer)) return selected(reader, range, column)
  }
  const block = blockOf(document.activeElement)
  const target = block && targetAt(reader, spotOf(block), null)
  return target ? [target] : []
}

function selected(reader: Reader, range: Range, column: Element): Target[] {
  const [from, to] = [blockOf(range.startContainer), blockOf(range.endContainer)]
  const blocks =
    from !== null && from === to
      ? [from]
      : [...column.querySelectorAll<HTMLElement>('[data-block]')].filter((one) => range.intersectsNode(one))
  return blocks.flatMap((block) => {
    const chosen = chosenIn(block, range)
    const target = chosen && targetAt(reader, spotOf(block), chosen)
    return target ? trimmed(target) : []
  })
}

/** Without the spaces at the ends of what was selected; nothing where there is nothing else. */
function trimmed(target: Target): Target[] {
  const block = target.words.blocks[target.block]
  if (!target.range || !block) return []
  const { start, end } = target.range
  const said = saidIn(block).slice(start, end)
  const from = start + said.length - said.trimStart().length
  const to = start + said.trimEnd().length
  return from < to ? [{ ...target, range: { start: from, end: to } }] : []
}

const spotOf = (block: HTMLElement): Spot => ({
  part: block.dataset.part ?? '',
  block: Number(block.dataset.block),
})

/** Null where no note can stand: in a register, on a page that is made of records. */
export function targetAt(
  reader: Reader,
  { part: key, block }: Spot,
  range: { start: number; end: number } | null,
): Target | null {
  const part = reader.partOf(key)
  const words = reader.loaded(key)?.words
  if (!part?.subject || !words?.blocks[block]?.address) return null
  return { part, words, block, range }
}

/** Chooses words of the paragraph that has the focus, one more or one less with each key. */
export function chooseByWord(direction: 'forward' | 'backward'): string | null {
  const selection = document.getSelection()
  const block = blockOf(document.activeElement)
  if (!selection || !block) return null
  const words = block.querySelectorAll('.rd-words')
  const [first, last] = [words[0], words[words.length - 1]]
  if (!first || !last) return null
  if (!block.contains(selection.focusNode) || selection.rangeCount === 0) selection.collapse(first, 0)
  selection.modify('extend', direction, 'word')
  if (!block.contains(selection.focusNode)) selection.extend(last, last.childNodes.length)
  return selection.toString()
}

/** Moves where choosing begins, to the beginning of the next word or of the one before. */
export function moveByWord(direction: 'forward' | 'backward'): boolean {
  const selection = document.getSelection()
  const block = blockOf(document.activeElement)
  const words = [...(block?.querySelectorAll('.rd-words') ?? [])]
  const [first, last] = [words[0], words.at(-1)]
  if (!selection || !block || !first || !last) return false
  if (!block.contains(selection.focusNode) || selection.rangeCount === 0) selection.collapse(first, 0)
  selection.modify('move', direction, 'word')
  if (!block.contains(selection.focusNode)) selection.collapse(first, 0)
  if (direction === 'forward') {
    // Some systems stop at the end of the word: what stands between it and the next is no beginning.
    const rest = selection.getRangeAt(0).cloneRange()
    rest.setEnd(last, last.childNodes.length)
    const between = /^[^\p{L}\p{N}]*/u.exec(rest.toString())?.[0] ?? ''
    for (const _ of between) selection.modify('move', 'forward', 'character')
  }
  return true
}
