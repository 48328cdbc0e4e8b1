import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { packPartKeys } from '../../../shared/pack-part-keys.ts'
import { day, id } from '../../../shared/records/basics.ts'
import { issueKinds } from '../../../shared/records/issue.ts'
import type { IssueAsked } from '../../../shared/rules/issuing/plan-issue.ts'
import { faultsOf } from '../zod-faults.ts'

const schema = z.object({
  meeting: id,
  kind: z.enum(issueKinds),
  on: day.optional(),
  asOf: day.optional(),
  numbering: z.enum(['by-paper', 'through']).default('by-paper'),
  without: packPartKeys.default([]),
  order: packPartKeys.default([]),
})

/** What is to be issued. Throws `faults`. */
export function parseIssue(value: unknown): IssueAsked {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new AppError('faults', { what: 'request', faults: faultsOf(parsed.error) })
  return parsed.data
}
