import { z } from 'zod'
import { id, ref, text } from './basics.ts'

/** A heading that the programme's reports print. */
export const themeRecord = z.strictObject({ id, title: text })

export const workstreamRecord = z.strictObject({
  id,
  title: text,
  theme: id.optional(),
  lead: ref.optional(),
  status: z.enum(['active', 'closed']).default('active'),
})
export type Theme = z.infer<typeof themeRecord>
export type Workstream = z.infer<typeof workstreamRecord>
