import { z } from 'zod'
import { packPartKeys } from './pack-part-keys.ts'
import { day, id, text } from './records/basics.ts'

const asOf = day.optional()
/** Puts the shared notes in, as Word's own comments. */
const comments = z.boolean().optional()
const ofMeeting = <T extends string>(document: T) =>
  z.strictObject({ document: z.literal(document), meeting: id, asOf })
const ofPaper = <T extends string>(document: T) =>
  z.strictObject({ document: z.literal(document), paper: id, asOf })

export const numberings = ['by-paper', 'through'] as const
export type Numbering = (typeof numberings)[number]

/** Of the action tracker: what is open on the day, or everything that was raised by then. */
export const actionFilters = ['open', 'all'] as const

/** Which document is wanted; `asOf` is the day that decides what is overdue and what is to come. */
export const documentRequest = z.discriminatedUnion('document', [
  ofPaper('progress-update'),
  ofPaper('paper').extend({ comments }),
  ofMeeting('agenda'),
  ofMeeting('annotated-agenda')
    .extend({
      /** With the open notes on the meeting's pack beside each item: those that are shared. */
      notes: z.boolean().optional(),
      /** The name or the id of a person, whose own notes are there too. */
      notesOf: text.trim().min(1).max(500).optional(),
    })
    .superRefine(({ notes, notesOf }, { addIssue }) => {
      if (notesOf !== undefined && notes !== true)
        addIssue({ code: 'custom', path: ['notesOf'], message: 'needs notes to be asked for too' })
    }),
  ofMeeting('minutes'),
  /** The meeting's actions alone. */
  ofMeeting('note-of-actions'),
  ofMeeting('pack')
    .extend({
      numbering: z.enum(numberings).default('by-paper'),
      /** A copy for one person: what that person may see and nothing else. Absent: for any member, or for whoever chairs. */
      for: id.optional(),
      /** Whether the annotated agenda, with the briefs, comes first. */
      chair: z.boolean().default(false),
      /** Parts that are left out. */
      without: packPartKeys.optional(),
      /** Parts that change places among themselves, as they are to come; the others stay where they are. */
      order: packPartKeys.optional(),
      comments,
    })
    .superRefine(({ chair, without = [], order = [] }, { addIssue }) => {
      if (chair) return
      for (const [path, keys] of Object.entries({ without, order }))
        if (keys.includes('annotated-agenda'))
          addIssue({
            code: 'custom',
            path: [path],
            message: 'names the annotated agenda, which only the chair’s pack has',
          })
    }),
  z
    .strictObject({
      document: z.literal('briefing'),
      meeting: id.optional(),
      workstream: id.optional(),
      asOf,
    })
    .refine((value) => (value.meeting === undefined) !== (value.workstream === undefined), {
      error: 'is on one meeting or on one workstream',
    }),
  z.strictObject({
    document: z.literal('update-note'),
    /** All active ones where absent. */
    workstreams: z.array(id).optional(),
    since: day.optional(),
    to: day.optional(),
    asOf,
  }),
  /** What a lead is asked to report: last time's texts, to be written over and sent back. */
  z.strictObject({ document: z.literal('updates-request'), person: id, asOf }),
  z.strictObject({
    document: z.literal('actions'),
    /** Every group's where absent. */
    group: id.optional(),
    filter: z.enum(actionFilters).default('open'),
    asOf,
  }),
])
export type DocumentRequest = z.output<typeof documentRequest>
export type DocumentRequestInput = z.input<typeof documentRequest>
export type PackRequest = Extract<DocumentRequest, { document: 'pack' }>
