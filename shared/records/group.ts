import { z } from 'zod'
import { day, id, list, text } from './basics.ts'

/** A seat: a person's, or an organisation's with those who may sit in it. */
export const memberRecord = z.strictObject({
  person: id.optional(),
  organisation: id.optional(),
  role: z.enum(['chair', 'deputy', 'member', 'adviser', 'observer', 'secretariat']).optional(),
  substitutes: list(id),
  from: day.optional(),
  to: day.optional(),
})

export const groupRecord = z.strictObject({
  id,
  name: text,
  shortName: text.optional(),
  remit: text.optional(),
  quorum: z.number().int().min(0).optional(),
  paperNumbers: text.optional(),
  actionNumbers: text.optional(),
  /** Working days. */
  papersIssuedDaysBefore: z.number().int().min(0).default(5),
  frontSheet: z.enum(['none', 'block', 'full']).default('block'),
  minutesTitle: text.default('Minutes'),
  askedTo: text.default('The group is invited to'),
  members: list(memberRecord),
})
export type Member = z.infer<typeof memberRecord>
export type Group = z.infer<typeof groupRecord>
