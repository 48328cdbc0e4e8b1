import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { RichText } from '../../../shared/rich-text.ts'
import { referencesIn } from '../../../shared/rules/references-in.ts'
import { findReferences, printedReferences } from '../../api/references.ts'
import { keyOf, type References, type ReferenceWords } from '../../editor/references.ts'

const nothing: ReadonlyMap<string, ReferenceWords | null> = new Map()
const none: ReadonlyMap<string, ReferenceWords> = new Map()

interface Referring {
  /** As it is typed. */
  text: RichText
  /** As the file has it: what was there and is not in the text now has gone, whatever the file still says of it. */
  inFile: RichText
  /** The words of what stands in the same document beside it. */
  beside?: ReadonlyMap<string, ReferenceWords> | undefined
}

/** What the references of a text print that lead out of it. */
export function useReferences(programme: string, { text, inFile, beside = none }: Referring): References {
  const keys = useMemo(() => {
    const own = new Set(text.map(({ id }) => `block/${id}`))
    const out = referencesIn(text).map(keyOf)
    return [...new Set(out)].filter((key) => !own.has(key)).sort()
  }, [text])
  const { data = nothing } = useQuery({
    queryKey: ['programme', programme, 'references', ...keys],
    queryFn: () => printedReferences(programme, keys),
    enabled: keys.length > 0,
    placeholderData: keepPreviousData,
  })
  const words = useSame(
    useMemo(() => {
      const here = new Set(text.map(({ id }) => id))
      const gone = inFile.filter(({ id }) => !here.has(id)).map(({ id }) => [`block/${id}`, null] as const)
      return new Map<string, ReferenceWords | null>([...data, ...gone, ...beside])
    }, [data, beside, text, inFile]),
  )
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
