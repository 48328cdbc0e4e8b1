import type { PlanPart } from '../../shared/rules/plan.ts'
import { section } from './elements/section.ts'
import { createPartWriter, type Surroundings } from './part-writer.ts'
import { type Piece, packPiece } from './piece.ts'
import { renderPart } from './render-part.ts'
import type { Running } from './running-parts.ts'

/** All that one part of the plan adds to the package, packed. */
export interface Fragment {
  body: Piece
  notes: Piece
  relationships: Piece
  noteRelationships: Piece
  abstracts: Piece
  instances: Piece
  /** `w:sectPr` that ends the body, of the last part alone. */
  lastSection: string
  /** Packed, of all pieces. */
  bytes: number
}

/** Writes and packs a part. It is written at once; packing goes on outside this thread. */
export async function makeFragment(
  part: PlanPart,
  isLast: boolean,
  running: Running,
  around: Surroundings,
): Promise<Fragment> {
  const writer = createPartWriter(part.lists, around)
  const { body, lastSection } = renderPart(
    part,
    isLast,
    (orientation) => section({ orientation, header: running.header, footer: running.footer[orientation] }),
    writer,
  )
  const rest = writer.gathered()
  const pieces = await Promise.all(
    [body, rest.notes, rest.relationships, rest.noteRelationships, rest.abstracts, rest.instances].map(
      packPiece,
    ),
  )
  const [packedBody, notes, relationships, noteRelationships, abstracts, instances] = pieces as [
    Piece, // one for each of the six strings above
    Piece,
    Piece,
    Piece,
    Piece,
    Piece,
  ]
  const bytes = pieces.reduce((sum, piece) => sum + piece.packed.length, 0)
  return {
    body: packedBody,
    notes,
    relationships,
    noteRelationships,
    abstracts,
    instances,
    lastSection,
    bytes,
  }
}
