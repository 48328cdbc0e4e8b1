import type { Brought } from '../../../shared/api.ts'
import { watch } from '../../watch.ts'
import { briefcaseApi, type Source } from './briefcase-api.ts'

/** A briefcase or a notes file that is being taken in. */
export interface Taking {
  source: Source
  name: string
  kind: Brought['kind']
  /** Known to take a passphrase; otherwise it is tried without one first. */
  protected: boolean
  /** Where notes go; absent: to whichever programme they belong to. */
  programme?: string
}

/** One at a time: what lies over the screen. */
export const taking = watch<Taking | null>(null)

/** By the ending of its name; null for another file. */
export const briefcaseKind = (name: string): Brought['kind'] | null =>
  /\.sederunt-case$/i.test(name) ? 'case' : /\.sederunt-notes$/i.test(name) ? 'notes' : null

/** Takes a chosen or dropped file in; false where it is neither of the two. */
export function takeBriefcase(file: File, programme?: string): boolean {
  const kind = briefcaseKind(file.name)
  if (kind === null) return false
  const at = kind === 'notes' && programme !== undefined ? { programme } : {}
  taking.set({ source: { file }, name: file.name, kind, protected: false, ...at })
  return true
}

/** One was opened from outside: by a double click, or from the menu. */
export const heardOfBrought = ({ id, name, kind, protected: isProtected }: Brought): void =>
  taking.set({ source: { brought: id }, name, kind, protected: isProtected })

/** What was opened before this window was there. */
export async function findWaiting(): Promise<void> {
  const { brought } = await briefcaseApi.waiting()
  const last = brought.at(-1)
  if (last) heardOfBrought(last)
}
