import { z } from 'zod'
import { text, tier } from './basics.ts'

export const programmeRecord = z.strictObject({
  name: text,
  shortName: text.optional(),
  vision: text.optional(),
  marking: tier.optional(),
})
export type ProgrammeDetails = z.infer<typeof programmeRecord>
