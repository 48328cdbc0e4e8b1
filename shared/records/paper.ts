import { z } from 'zod'
import type { richText } from '../rich-text.ts'
import { audience, day, id, list, ref, stage, text, tier } from './basics.ts'

export const annexRecord = <B extends z.ZodType>(body: B) => z.strictObject({ id, title: text, body })

export const paperRecord = <B extends z.ZodType>(body: B) =>
  z.strictObject({
    id,
    title: text,
    kind: z.enum(['written', 'progress-update']),
    number: text.optional(),
    meeting: id.optional(),
    author: ref.optional(),
    sponsor: ref.optional(),
    ask: text.optional(),
    marking: tier.optional(),
    handling: text.optional(),
    forInformation: z.boolean().default(false),
    stage: stage.default('cleared'),
    audience: audience.default('members'),
    /** The paper; for a progress update, what stands before its first heading. */
    body: body.optional(),
    /** Progress update: its updates, in printed order; absent: chosen by the rule in `choose-entries.ts`. */
    entries: z.array(id).optional(),
    from: day.optional(),
    to: day.optional(),
    annexes: list(annexRecord(body)),
  })
export type Annex = z.infer<ReturnType<typeof annexRecord<typeof richText>>>
export type Paper = z.infer<ReturnType<typeof paperRecord<typeof richText>>>
