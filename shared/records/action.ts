import { z } from 'zod'
import { day, id, list, ref, text, when } from './basics.ts'

export const actionRecord = z.strictObject({
  id,
  ref: text.optional(),
  text,
  owners: list(ref),
  raisedAt: id.optional(),
  item: id.optional(),
  due: z.union([when, z.strictObject({ meeting: id })]).optional(),
  status: z
    .enum(['open', 'in progress', 'proposed for closure', 'closed', 'no longer required'])
    .default('open'),
  closedOn: day.optional(),
  notes: list(z.strictObject({ on: day, text })),
})
export type Action = z.infer<typeof actionRecord>
