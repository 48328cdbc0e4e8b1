import { z } from 'zod'
import { day, id, list, ref, text, time } from './basics.ts'

/** Private: for the chair. */
export const briefRecord = z.strictObject({
  outcome: text.optional(),
  handling: text.optional(),
  linesToTake: text.optional(),
  likelyPoints: text.optional(),
})

export const agendaItemRecord = z.strictObject({
  id,
  title: text,
  /** A break has no number. */
  kind: z.enum(['item', 'break']).default('item'),
  /** Default: the meeting's first day. */
  day: day.optional(),
  /** Default: right after the item before. */
  fixedStart: time.optional(),
  minutes: z.number().int().min(0).max(100_000).default(0),
  purpose: z.enum(['decision', 'agreement', 'discussion', 'comment', 'information']).optional(),
  presenters: list(ref),
  papers: list(id),
  /** Default: `expected` with papers, else `none`. */
  paperState: z.enum(['expected', 'to follow', 'tabled', 'presentation', 'oral', 'none']).optional(),
  outcome: z.enum(['taken', 'deferred', 'not reached']).optional(),
  brief: briefRecord.optional(),
})
export type Brief = z.infer<typeof briefRecord>
export type AgendaItem = z.infer<typeof agendaItemRecord>
