import { parse } from 'node:path'
import type { ProgrammeSummary } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { openReadOnly, type ReadStore } from '../store/store.ts'
import { bare } from './plain-error.ts'

export type Said = Pick<ProgrammeSummary, 'name' | 'shortName' | 'counts' | 'lastChange' | 'problem'>

/** What a programme's file says of itself, or why it cannot be opened; one that is not open is opened for a moment. */
export function whatItSays(path: string, opened?: ReadStore): Said {
  try {
    if (opened) return { ...opened.summary(), problem: null }
    const store = openReadOnly(path)
    try {
      return { ...store.summary(), problem: null }
    } finally {
      store.close()
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { name: parse(path).name, shortName: null, counts: {}, lastChange: null, problem: bare(error) }
  }
}
