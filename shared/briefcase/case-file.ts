import { z } from 'zod'
import { numberings } from '../document-request.ts'
import { packPartKeys } from '../pack-part-keys.ts'
import { annotationChange } from '../records/annotation.ts'
import { day, id, text } from '../records/basics.ts'
import { blockId } from '../rich-text.ts'
import { recipientRoles } from '../rules/recipients/recipient.ts'

/** The newest version of either file that is known; see README.md here. */
export const caseVersion = 1
export const notesVersion = 1

/** More than anybody writes on one pack. */
export const mostChanges = 50_000

const name = text.max(10_000)

/** Which programme: `id` stays with its file, copies of it included. */
export const programmeIdentity = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/), name })
export const meetingNamed = z.strictObject({ id, name, day })

/** The state of the records that a case was made from: a count of their changes and the moment of the last one. */
export const recordState = z.strictObject({
  mark: z.number().int().min(0),
  at: z.iso.datetime().nullable(),
})

/** How the pack is composed and numbered. */
export const packChoice = z.strictObject({
  numbering: z.enum(numberings),
  chair: z.boolean(),
  without: packPartKeys.optional(),
  order: packPartKeys.optional(),
  asOf: day.optional(),
  /** Labels of blocks, `12A.`, where the pack was issued before, or where they would be counted otherwise in this copy. */
  frozen: z.record(blockId, text.max(32)).optional(),
})

/** The body of a `.sederunt-case`; `records` is a programme file, which its own reader checks. */
export const caseBody = z.strictObject({
  format: z.literal('sederunt.case'),
  version: z.literal(caseVersion),
  programme: programmeIdentity,
  meeting: meetingNamed,
  for: z.strictObject({ person: id, name, role: z.enum(recipientRoles), chairs: z.boolean() }),
  state: recordState,
  pack: packChoice,
  records: z.unknown(),
  annotations: z.array(annotationChange).max(mostChanges),
})

/** The body of a `.sederunt-notes`: what somebody who had a case sends back. */
export const notesBody = z.strictObject({
  format: z.literal('sederunt.notes'),
  version: z.literal(notesVersion),
  programme: programmeIdentity,
  meeting: meetingNamed,
  /** Whose pack it was. */
  from: z.strictObject({ person: id, name }),
  /** The state of the records that the pack was made from. */
  state: recordState,
  annotations: z.array(annotationChange).max(mostChanges),
})

export type CaseBody = z.infer<typeof caseBody>
export type NotesBody = z.infer<typeof notesBody>
export type PackChoiceKept = z.infer<typeof packChoice>
