import { z } from 'zod'
import { id, text } from './basics.ts'

export const personRecord = z.strictObject({
  id,
  name: text,
  role: text.optional(),
  organisation: id.optional(),
  email: text.optional(),
})
export type Person = z.infer<typeof personRecord>
