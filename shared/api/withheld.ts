import type { Id } from '../records/basics.ts'
import type { Withheld } from '../rules/recipients/withheld.ts'

/** GET /api/programmes/:programme/withheld: which papers are kept from whom. */
export interface WithheldAnswer {
  withheld: Withheld[]
}

/**
 * POST /api/programmes/:programme/papers/:paper/withheld: keeps a paper from people, and from others no longer, as one step ->
 * WithheldAnswer. What is so already stays so. `not-found`, `pack-read-only`.
 */
export interface WithholdAsked {
  from?: Id[]
  to?: Id[]
}
