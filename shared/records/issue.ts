import { z } from 'zod'
import { packPartKeys } from '../pack-part-keys.ts'
import { blockId } from '../rich-text.ts'
import { day, id, text } from './basics.ts'

export const issueKinds = ['full', 'supplementary'] as const
/** The members' copy, the chair's, and `for-p7`: a copy of their own for whoever may not see some paper of the pack. */
export const issueCopy = z.union([
  z.enum(['members', 'chair']),
  z.templateLiteral(['for-', z.string().min(1).max(200)]),
])

/** What became of a paper, or of another part, since the issue before. */
export const issueChange = z.strictObject({
  /** Of the pack's part: `paper/p1`, `agenda`. */
  part: z.string(),
  /** The number that it is printed with; empty for what has none. */
  number: text,
  title: text,
  what: z.enum(['new', 'replaced', 'withdrawn']),
  /** Of a replaced paper, how many paragraphs changed, came and went. */
  paragraphs: z
    .strictObject({
      changed: z.number().int().min(0),
      added: z.number().int().min(0),
      removed: z.number().int().min(0),
    })
    .optional(),
})

/** A pack as it went out. Nothing of it ever changes. */
export const issueRecord = z.strictObject({
  meeting: id,
  /** Of the meeting's packs, from 1. */
  version: z.number().int().min(1),
  kind: z.enum(issueKinds),
  /** The day that it bears. */
  on: day.optional(),
  /** When it was made, ISO 8601. */
  at: z.iso.datetime(),
  asOf: day,
  numbering: z.enum(['by-paper', 'through']),
  without: packPartKeys,
  order: packPartKeys,
  /** Every paper of the meeting's pack, those too that a supplementary pack leaves out. */
  papers: z.array(
    z.strictObject({
      id,
      title: text,
      number: text.optional(),
      /** SHA-256 of what it says. */ hash: z.string(),
      /** Members had it not. */
      internal: z.literal(true).optional(),
    }),
  ),
  /** Every other part, by its key, with the SHA-256 of what it says. */
  parts: z.record(z.string(), z.string()),
  /** What each numbered paragraph is called from now on: `12.` */
  labels: z.record(blockId, z.string()),
  changes: z.array(issueChange),
  recipients: z.array(z.strictObject({ name: text, person: id.optional(), copy: issueCopy })),
  files: z.array(
    z.strictObject({
      copy: issueCopy,
      name: text,
      /** SHA-256 of its bytes. */
      hash: z.string(),
      bytes: z.number().int().min(0),
    }),
  ),
})

export type IssueKind = (typeof issueKinds)[number]
export type IssueCopy = z.infer<typeof issueCopy>
export type IssueChange = z.infer<typeof issueChange>
export type Issue = z.infer<typeof issueRecord>
