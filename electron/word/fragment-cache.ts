import { hash } from 'node:crypto'
import type { PlanPart } from '../../shared/rules/plan.ts'
import { type Fragment, weigh } from './fragment.ts'
import { createLeastRecent } from './least-recent.ts'
import type { Piece } from './piece.ts'
import { type Survey, surveyPart } from './survey-part.ts'

/**
 * Keeps what was made of each part for the next document. A part is known by its hash; the hash of a part object is kept as long as the object,
 * so a part must not be changed once it was rendered: make a new one.
 */
export interface FragmentCache {
  survey(part: PlanPart): Survey
  hash(part: PlanPart): string
  fragment(key: string): Fragment | undefined
  keepFragment(key: string, fragment: Fragment): void
  piece(key: string): Piece | undefined
  keepPiece(key: string, piece: Piece): void
}

/** @param limitBytes of packed fragments; 64 MB where absent, some fifty packs of a thousand pages */
export function createFragmentCache(limitBytes = 64 * 2 ** 20): FragmentCache {
  const surveys = new WeakMap<PlanPart, Survey>()
  const hashes = new WeakMap<PlanPart, string>()
  const fragments = createLeastRecent<Fragment>(limitBytes)
  const pieces = createLeastRecent<Piece>(limitBytes / 16)
  return {
    survey: (part) => remember(surveys, part, surveyPart),
    hash: (part) => remember(hashes, part, (from) => hash('sha1', JSON.stringify(from), 'base64')),
    fragment: fragments.get,
    keepFragment: (key, fragment) => fragments.set(key, fragment, weigh(fragment) + 2 * key.length),
    piece: pieces.get,
    keepPiece: (key, piece) => pieces.set(key, piece, piece.packed.length + 2 * key.length),
  }
}

function remember<T>(known: WeakMap<PlanPart, T>, part: PlanPart, make: (part: PlanPart) => T): T {
  const before = known.get(part)
  if (before !== undefined) return before
  const value = make(part)
  known.set(part, value)
  return value
}
