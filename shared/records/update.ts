import { z } from 'zod'
import type { richText } from '../rich-text.ts'
import { audience, day, id, list, ref, stage, tier } from './basics.ts'

export const clearanceRecord = z.strictObject({ by: ref, on: day, audience })

/** What a workstream reports as of a day. `body` is Markdown or rich text in a file, rich text in the store. */
export const updateRecord = <B extends z.ZodType>(body: B) =>
  z.strictObject({
    id,
    workstream: id,
    asOf: day,
    body,
    author: ref.optional(),
    marking: tier.optional(),
    stage: stage.default('cleared'),
    audience: audience.default('members'),
    clearances: list(clearanceRecord),
  })
export type Clearance = z.infer<typeof clearanceRecord>
export type Update = z.infer<ReturnType<typeof updateRecord<typeof richText>>>
