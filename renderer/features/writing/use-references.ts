import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { RichText } from '../../../shared/rich-text.ts'
import { referencesIn } from '../../../shared/rules/references-in.ts'
import { findReferences, printedReferences } from '../../api/references.ts'
import { keyOf, type References, type ReferenceWords } from '../../editor/references.ts'

const none: ReadonlyMap<string, ReferenceWords | null> = new Map()

/** What the references of a text print that lead out of it; `beside` are the words of what stands in the same document. */
export function useReferences(
  programme: string,
  text: RichText,
  beside: ReadonlyMap<string, ReferenceWords> = new Map(),
): References {
  const keys = useMemo(() => {
    const own = new Set(text.map(({ id }) => `block/${id}`))
    const out = referencesIn(text).map(keyOf)
    return [...new Set(out)].filter((key) => !own.has(key)).sort()
  }, [text])
  const { data = none } = useQuery({
    queryKey: ['programme', programme, 'references', ...keys],
    queryFn: () => printedReferences(programme, keys),
    enabled: keys.length > 0,
    placeholderData: keepPreviousData,
  })
  const words = useSame(useMemo(() => new Map([...data, ...beside]), [data, beside]))
  const search = useCallback(
    (asked: string, signal: AbortSignal) => findReferences(programme, asked, signal),
    [programme],
  )
  return useMemo(() => ({ words, search }), [words, search])
}

/** The same map for as long as it says the same: what is shown is worked out again only where it must be. */
function useSame(
  words: ReadonlyMap<string, ReferenceWords | null>,
): ReadonlyMap<string, ReferenceWords | null> {
  const last = useRef(words)
  if (!saysSame(last.current, words)) last.current = words
  return last.current
}

const saysSame = (
  one: ReadonlyMap<string, ReferenceWords | null>,
  other: ReadonlyMap<string, ReferenceWords | null>,
): boolean =>
  one.size === other.size &&
  [...one].every(([key, words]) => other.has(key) && other.get(key)?.text === words?.text)
