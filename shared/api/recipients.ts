import type { Id } from '../records/basics.ts'
import type { Recipient } from '../rules/recipients/recipient.ts'
import type { Withheld } from '../rules/recipients/withheld.ts'

/** A paper of a pack that somebody's copy is without. */
export interface PaperKept {
  id: Id
  number: string | null
  title: string
  /** It is withheld from this person, or is for internal readers. */
  why: 'withheld' | 'internal'
}
export interface RecipientShown extends Recipient {
  /** Whether the chair's briefs are in their copy. */
  leads: boolean
  without: PaperKept[]
}

/** GET /api/programmes/:programme/recipients?meeting=ID: the chair first, then the group's seats on the day of the meeting. */
export interface RecipientsAnswer {
  recipients: RecipientShown[]
}

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
