import { z } from 'zod'
import { day, id, text } from './basics.ts'

export const decisionRecord = z.strictObject({
  id,
  ref: text.optional(),
  text,
  meeting: id.optional(),
  item: id.optional(),
  on: day.optional(),
})
export type Decision = z.infer<typeof decisionRecord>
