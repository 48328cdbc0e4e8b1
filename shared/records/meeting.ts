import { z } from 'zod'
import type { richText } from '../rich-text.ts'
import { agendaItemRecord } from './agenda-item.ts'
import { day, id, list, ref, text, time } from './basics.ts'

export const sessionRecord = z.strictObject({ day, starts: time.optional(), ends: time.optional() })

export const attendanceRecord = z.strictObject({
  person: ref,
  as: z.enum(['present', 'apologies', 'in attendance', 'observer', 'secretariat']),
  /** On whose behalf. */
  for: ref.optional(),
  items: list(id),
  inPart: z.boolean().default(false),
  printedAs: text.optional(),
})

export const interestRecord = z.strictObject({
  person: ref,
  item: id.optional(),
  text,
  handling: text.optional(),
})

export const minutesRecord = <B extends z.ZodType>(body: B) =>
  z.strictObject({
    stage: z.enum(['draft', 'with chair', 'circulated', 'agreed']).default('draft'),
    /** The meeting that agreed them. */
    agreedAt: id.optional(),
    paragraphs: z.array(z.strictObject({ item: id.optional(), body })),
  })

export const meetingRecord = <B extends z.ZodType>(body: B) =>
  z.strictObject({
    id,
    group: id,
    title: text.optional(),
    chair: ref.optional(),
    venue: text.optional(),
    sessions: z
      .array(sessionRecord)
      .min(1, 'a meeting needs at least one session')
      .superRefine((sessions, context) => {
        sessions.forEach((session, i) => {
          const before = sessions[i - 1]
          if (before && session.day <= before.day)
            context.addIssue({
              code: 'custom',
              path: [i, 'day'],
              message: `comes after ${before.day}: days must ascend`,
            })
        })
      }),
    status: z.enum(['planned', 'agenda issued', 'papers issued', 'held', 'cancelled']).default('planned'),
    agenda: list(agendaItemRecord),
    attendance: list(attendanceRecord),
    interests: list(interestRecord),
    minutes: minutesRecord(body).optional(),
  })

export type Session = z.infer<typeof sessionRecord>
export type Attendance = z.infer<typeof attendanceRecord>
export type Interest = z.infer<typeof interestRecord>
export type Minutes = z.infer<ReturnType<typeof minutesRecord<typeof richText>>>
export type Meeting = z.infer<ReturnType<typeof meetingRecord<typeof richText>>>
