import { type QueryFunctionContext, replaceEqualDeep } from '@tanstack/react-query'
import { ask } from './ask.ts'

/** By the answer itself, as a query keeps it: what was changed since in the window is another object, and has none. */
const tags = new WeakMap<object, string>()

/**
 * What the engine answers in JSON, for the query that keeps it: where the engine would say the same again it does not,
 * and the query goes on with what it has.
 */
export async function askKept<T extends object>(
  { client, queryKey }: Pick<QueryFunctionContext, 'client' | 'queryKey'>,
  path: string,
): Promise<T> {
  const kept = client.getQueryData<T>(queryKey)
  const tag = kept && tags.get(kept)
  const response = await ask(path, tag === undefined ? {} : { tag })
  if (kept && response.status === 204) return kept
  const answer = (await response.json()) as T // the engine types the same answer against the same contract
  const fresh = response.headers.get('Sederunt-Tag')
  if (fresh !== null) tags.set(answer, fresh)
  return answer
}

/** What did not change stays the identical object, as a query does by itself; the tag goes along. */
export function withKeptParts(before: unknown, fresh: unknown): unknown {
  if (before === fresh) return before
  const merged: unknown = replaceEqualDeep(before, fresh)
  const tag = isObject(fresh) ? tags.get(fresh) : undefined
  if (tag !== undefined && isObject(merged)) tags.set(merged, tag)
  return merged
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
