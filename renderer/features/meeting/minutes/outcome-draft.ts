import { z } from 'zod'
import type { Action } from '../../../../shared/records/action.ts'
import { ref } from '../../../../shared/records/basics.ts'
import type { Decision } from '../../../../shared/records/decision.ts'
import { type DueContext, readDue } from '../../../../shared/rules/read-due.ts'
import type { Outcome } from './use-outcomes.ts'

const stored = z.object({
  text: z.string(),
  ref: z.string(),
  owners: z.array(ref),
  due: z.string(),
})
/** An action or a decision as it is typed. */
export type OutcomeDraft = z.infer<typeof stored>

export const emptyDraft = (number = ''): OutcomeDraft => ({ text: '', ref: number, owners: [], due: '' })

export const draftOf = (outcome: Outcome): OutcomeDraft =>
  outcome.kind === 'action'
    ? {
        text: outcome.row.record.text,
        ref: outcome.row.record.ref ?? '',
        owners: outcome.row.record.owners,
        due: outcome.row.due ?? '',
      }
    : { ...emptyDraft(outcome.row.record.ref ?? ''), text: outcome.row.record.text }

/** What is wrong with it; null where it can be saved. */
export function faultOf({ text, due }: OutcomeDraft, context: DueContext): 'text' | 'due' | null {
  if (text.trim() === '') return 'text'
  return readDue(due, context) === null ? 'due' : null
}

/** A new record of what was typed. */
export function newOutcome(
  kind: Outcome['kind'],
  { text, ref: number, owners, due }: OutcomeDraft,
  { meeting, item, context }: { meeting: string; item: string | null; context: DueContext },
): Omit<Action, 'id'> | Omit<Decision, 'id'> {
  const shared = {
    text: text.trim(),
    ...(kind === 'decision' && number.trim() !== '' && { ref: number.trim() }),
    ...(item !== null && { item }),
  }
  if (kind === 'decision') return { ...shared, meeting }
  const when = readDue(due, context) ?? undefined
  return {
    ...shared,
    owners,
    raisedAt: meeting,
    ...(when !== undefined && { due: when }),
    status: 'open',
    notes: [],
  }
}

/** The fields that were changed, null for one that goes; the rest of the record stays as it is. */
export function changedFields(outcome: Outcome, draft: OutcomeDraft, context: DueContext): object {
  const before = draftOf(outcome)
  const is = (name: keyof OutcomeDraft) => JSON.stringify(before[name]) !== JSON.stringify(draft[name])
  return {
    ...(is('text') && { text: draft.text.trim() }),
    ...(outcome.kind === 'decision' && is('ref') && { ref: draft.ref.trim() || null }),
    ...(outcome.kind === 'action' && is('owners') && { owners: draft.owners }),
    ...(outcome.kind === 'action' && is('due') && { due: readDue(draft.due, context) ?? null }),
  }
}

const prefix = 'sederunt/outcome/'

/** What was typed and not saved yet comes back after a reload of this window. */
export function keptDraft(key: string): OutcomeDraft | null {
  try {
    const written = sessionStorage.getItem(prefix + key)
    return written === null ? null : stored.parse(JSON.parse(written))
  } catch {
    return null
  }
}

export function keepDraft(key: string, draft: OutcomeDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(prefix + key)
    else sessionStorage.setItem(prefix + key, JSON.stringify(draft))
  } catch {
    // Where nothing can be kept it lasts as long as the page.
  }
}
