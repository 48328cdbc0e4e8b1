import type { Inline, RichText, references } from '../rich-text.ts'
import { entries } from './body-places.ts'
import type { Path } from './fault-path.ts'
import type { Loose } from './loose.ts'

/** How deep a footnote may stand in footnotes. */
export const deepestFootnote = 8

export interface InlineVisitor {
  /** A reference; `path` from the list of blocks. */
  ref: (kind: (typeof references)[number], id: string, path: Path) => void
  tooDeep: (path: Path) => void
}

/** Visits the references of a text, those in footnotes and tables included. */
export function visitInlines(blocks: Loose<RichText>, visit: InlineVisitor): void {
  for (const [i, block] of entries(blocks)) {
    if ('text' in block) visitList(block.text, () => [i, 'text'], 0, visit)
    if (!('rows' in block)) continue
    for (const [j, row] of entries(block.rows))
      for (const [k, cell] of entries(row)) visitList(cell.text, () => [i, 'rows', j, k, 'text'], 0, visit)
  }
}

function visitList(
  list: Loose<Inline[]> | undefined,
  at: () => Path,
  depth: number,
  visit: InlineVisitor,
): void {
  for (const [i, inline] of entries(list)) {
    if (typeof inline === 'string') continue
    if ('ref' in inline && inline.ref !== undefined && inline.id !== undefined)
      visit.ref(inline.ref, inline.id, [...at(), i, 'id'])
    if (!('footnote' in inline)) continue
    if (depth === deepestFootnote) visit.tooDeep([...at(), i])
    else visitList(inline.footnote, () => [...at(), i, 'footnote'], depth + 1, visit)
  }
}
