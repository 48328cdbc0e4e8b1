import { parse } from 'node:path'
import type { ProgrammeSummary } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { openReadOnly, type ReadStore } from '../store/store.ts'
import { caseOf } from './briefcases/case-about.ts'
import { bare } from './plain-error.ts'

export type Said = Pick<
  ProgrammeSummary,
  'name' | 'shortName' | 'counts' | 'lastChange' | 'problem' | 'identity' | 'case'
>

/** What a programme's file says of itself, or why it cannot be opened; one that is not open is opened for a moment. */
export function whatItSays(path: string, opened?: ReadStore): Said {
  try {
    if (opened) return said(opened)
    const store = openReadOnly(path)
    try {
      return said(store)
    } finally {
      store.close()
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const nothing = { shortName: null, counts: {}, lastChange: null, identity: null, case: null }
    return { name: parse(path).name, ...nothing, problem: bare(error) }
  }
}

const said = (store: ReadStore): Said => ({
  ...store.summary(),
  identity: store.identity(),
  case: caseOf(store),
  problem: null,
})
