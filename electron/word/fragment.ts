import type { PlanPart } from '../../shared/rules/plan.ts'
import { type RunningIds, section } from './elements/section.ts'
import { createPartWriter, type Gathered, type Surroundings } from './part-writer.ts'
import { type Piece, packPiece } from './piece.ts'
import { renderPart } from './render-part.ts'
import type { Running } from './running-parts.ts'

/** All that one part of the plan adds to the package: its body packed, and the little besides as text. */
export interface Fragment extends Gathered {
  body: Piece
  /** `w:sectPr` that ends the body, of the last part alone. */
  lastSection: string
}

/** Writes and packs a part. It is written at once; packing goes on outside this thread. */
export function makeFragment(
  part: PlanPart,
  isLast: boolean,
  running: Running,
  around: Surroundings,
): Promise<Fragment> {
  const writer = createPartWriter(part, around)
  const { body, lastSection } = renderPart(
    part,
    isLast,
    (orientation, isFirst) => {
      const shown = (ids: RunningIds): RunningIds => {
        const { first, ...others } = ids
        return isFirst && first !== undefined ? { ...others, first } : others
      }
      return section({
        page: around.look.page[orientation],
        borders: around.look.pageBorders,
        header: shown(running.header),
        footer: shown(running.footer[orientation]),
      })
    },
    writer,
  )
  const gathered = writer.gathered()
  return packPiece(body).then((packed) => ({ body: packed, lastSection, ...gathered }))
}

/** About what a fragment takes in memory, in bytes. */
export const weigh = ({
  body,
  notes,
  relationships,
  noteRelationships,
  abstracts,
  instances,
  comments,
}: Fragment): number =>
  body.packed.length +
  500 * comments.length +
  2 * (notes + relationships + noteRelationships + abstracts + instances).length +
  200
