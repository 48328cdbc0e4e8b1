import { z } from 'zod'
import { id, text, when } from './basics.ts'

export const keyDateRecord = z.strictObject({
  id,
  title: text,
  when,
  until: when.optional(),
  sense: z.enum(['on', 'by', 'from']).default('on'),
  workstream: id.optional(),
  done: z.boolean().default(false),
})
export type KeyDate = z.infer<typeof keyDateRecord>
