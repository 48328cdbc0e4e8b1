import { z } from 'zod'
import { id, text } from './basics.ts'

export const organisationRecord = z.strictObject({ id, name: text, shortName: text.optional() })
export type Organisation = z.infer<typeof organisationRecord>
