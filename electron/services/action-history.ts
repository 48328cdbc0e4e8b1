import type { ActionHistory } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { actionChangeInWords } from '../../shared/rules/action-history.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import type { ReadStore } from '../store/store.ts'
import { localDay } from './local-day.ts'

/** What became of an action, from the record of changes: the latest day first. */
export function actionHistory(store: Pick<ReadStore, 'programme' | 'changesOf'>, id: string): ActionHistory {
  const programme = store.programme()
  if (!programme.actions.some((action) => action.id === id))
    throw new AppError('not-found', { what: 'actions', id })
  const indexed = indexProgramme(programme)
  const changes = store.changesOf('actions', id).flatMap(({ number, at, before, after }) => {
    const words = actionChangeInWords({ before, after }, indexed)
    return words.length === 0 ? [] : [{ number, on: localDay(new Date(at)), words }]
  })
  return { changes }
}
