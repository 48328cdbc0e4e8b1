/** A piece of a block's words on the screen, with its places in print and in the text that notes are counted in. */
interface Piece {
  element: Element
  /** In print; a footnote's number has no length there. */
  print: number
  printLength: number
  /** In the text that notes are counted in; null where no notes can stand. */
  at: number | null
  length: number
}

const isBreak = (element: Element) => element.tagName === 'BR'

/** In order, of every cell; cells are parted by one character in print. */
export function piecesOf(block: Element): Piece[] {
  let print = 0
  const pieces: Piece[] = []
  block.querySelectorAll('.rd-words').forEach((words, cell) => {
    if (cell > 0) print += 1
    for (const element of words.querySelectorAll<HTMLElement>(':scope > [data-at]')) {
      const printLength = isBreak(element)
        ? 1
        : element.dataset.mark === undefined
          ? (element.textContent?.length ?? 0)
          : 0
      const at = element.dataset.at === '' ? null : Number(element.dataset.at)
      pieces.push({ element, print, printLength, at, length: Number(element.dataset.length ?? 0) })
      print += printLength
    }
  })
  return pieces
}

/** The stretch of the screen that shows those characters, by their places in print or in the text of notes; null for none. */
export function rangeIn(
  block: Element,
  { start, end }: { start: number; end: number },
  by: 'print' | 'text',
): Range | null {
  const range = new Range()
  let isBegun = false
  for (const piece of piecesOf(block)) {
    const from = by === 'print' ? piece.print : piece.at
    const length = by === 'print' ? piece.printLength : piece.length
    if (from === null || length === 0 || from + length <= start || from >= end) continue
    const node = piece.element.firstChild
    const whole = length !== (node?.textContent?.length ?? 0) || !(node instanceof Text)
    if (!isBegun) {
      if (whole) range.setStartBefore(piece.element)
      else range.setStart(node, Math.max(0, start - from))
      isBegun = true
    }
    if (whole) range.setEndAfter(piece.element)
    else range.setEnd(node, Math.min(length, end - from))
  }
  return isBegun && !range.collapsed ? range : null
}

/** What a selection holds of a block, in the text that notes are counted in; null for nothing. */
export function chosenIn(block: Element, selected: Range): { start: number; end: number } | null {
  let start: number | null = null
  let end = 0
  for (const { element, at, length } of piecesOf(block)) {
    if (at === null || length === 0 || !selected.intersectsNode(element)) continue
    const node = element.firstChild
    const isText = node instanceof Text && node.length === length
    const from = isText && node === selected.startContainer ? selected.startOffset : 0
    const to = isText && node === selected.endContainer ? selected.endOffset : length
    if (from >= to) continue
    start ??= at + from
    end = at + to
  }
  return start === null ? null : { start, end }
}
