import type { ReadingBlock, ReadingPart } from '../../../shared/api.ts'
import { printedIn } from '../../../shared/rules/reading/said-in.ts'

/** Some blocks of a part that are rendered together: `from` up to `to`, which is left out. */
export interface Chunk {
  id: string
  from: number
  to: number
  /** How high it will be, about, in rem. */
  height: number
}

/** As many blocks, or so many characters, as are rendered well within a frame. */
const mostBlocks = 12
const mostCharacters = 4_000
const charactersInLine = 70
const line = 1.625

/** Cuts a part where it is rendered piece by piece; a heading stays with what follows it. */
export function chunksOf(key: string, blocks: readonly ReadingBlock[]): Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  let size = 0
  let height = 0
  const close = (to: number) => {
    if (to > from) chunks.push({ id: `${key}#${from}`, from, to, height })
    from = to
    size = 0
    height = 0
  }
  blocks.forEach((block, i) => {
    const own = printedIn(block).length
    const isHeading = block.type === 'paragraph' && block.style.startsWith('heading')
    const isFull = i - from >= mostBlocks || size + own > mostCharacters
    if (i > from && (isFull || (isHeading && i - from >= mostBlocks / 2))) close(i)
    size += own
    height += heightOf(block, own)
  })
  close(blocks.length)
  return chunks
}

/** In rem: of a part whose words are not there yet. */
export const heightBefore = ({ blocks, size }: ReadingPart): number =>
  (size / charactersInLine + blocks * 0.5) * line + blocks * 0.75

function heightOf(block: ReadingBlock, size: number): number {
  if (block.type === 'image') return 20
  if (block.type === 'table') {
    const inLine = charactersInLine / Math.max(1, block.columns.length)
    return block.rows.reduce(
      (sum, row) =>
        sum +
        0.6 +
        1.375 *
          Math.max(
            1,
            ...row.map((cell) =>
              Math.ceil(
                printedIn({ type: 'table', look: 'grid', columns: [1], headerRows: 0, rows: [[cell]] })
                  .length / inLine,
              ),
            ),
          ),
      1.5,
    )
  }
  return Math.max(1, Math.ceil(size / charactersInLine)) * line + 0.75
}
