import type { RecordsStep } from '../../../../shared/api.ts'
import { isAppError } from '../../../../shared/errors.ts'
import { programmeChanged, queryClient } from '../../../api/queries.ts'
import { saving } from '../../../api/saving.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { registerQueries, writeStep } from '../../registers/register-queries.ts'
import type { Outcome } from './use-outcomes.ts'

const lists = { action: 'actions', decision: 'decisions' } as const

export const listOf = (kind: Outcome['kind']) => lists[kind]

/** Writes in one step, and comes back when the lists say so too. */
export async function writeOutcome(
  programme: string,
  kind: Outcome['kind'],
  step: RecordsStep,
): Promise<void> {
  saving.set((now) => ({ ...now, underWay: now.underWay + 1 }))
  try {
    await writeStep(programme, step)
  } finally {
    saving.set((now) => ({ ...now, underWay: now.underWay - 1 }))
  }
  await queryClient.invalidateQueries({ queryKey: registerQueries.list(programme, listOf(kind)).queryKey })
  programmeChanged(programme)
}

/** What stands in the way of saving, in short. */
export function whyNot(error: unknown): string {
  if (isAppError(error, 'conflict'))
    return 'It was changed in another window meanwhile. Nothing was overwritten.'
  if (isAppError(error, 'faults'))
    return `Not saved: ${error.details.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}.`
  const { title, what } = wordsFor(error)
  return [`${title}.`, what].filter(Boolean).join(' ')
}
