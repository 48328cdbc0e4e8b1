import type { PrintedReference, ReferencesAnswer } from '../../shared/api/references.ts'
import { query } from '../places.ts'
import { askFor } from './ask.ts'

const at = (programme: string) => `/programmes/${encodeURIComponent(programme)}/references`

/** What these references print, by `paper/p1`; null for what is not there. */
export async function printedReferences(
  programme: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PrintedReference | null>> {
  const asked = new URLSearchParams(keys.map((key) => ['of', key]))
  const { references } = await askFor<ReferencesAnswer>(`${at(programme)}?${asked}`)
  return new Map(keys.map((key, i) => [key, references[i] ?? null]))
}

/** Papers, actions and decisions that can be referred to. */
export async function findReferences(
  programme: string,
  words: string,
  signal: AbortSignal,
): Promise<PrintedReference[]> {
  const { references } = await askFor<ReferencesAnswer>(`${at(programme)}${query({ q: words })}`, { signal })
  return references.filter((one) => one !== null)
}
