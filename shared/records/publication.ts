import { z } from 'zod'
import { id, text, when } from './basics.ts'

export const publicationRecord = z.strictObject({
  id,
  title: text,
  /** A link where it starts with http:// or https://, else printed as it stands. */
  url: text.optional(),
  published: when.optional(),
  publisher: text.optional(),
})
export type Publication = z.infer<typeof publicationRecord>
