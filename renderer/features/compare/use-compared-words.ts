import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RichText } from '../../../shared/rich-text.ts'
import { referencesIn } from '../../../shared/rules/references-in.ts'
import { printedReferences } from '../../api/references.ts'
import { keyOf } from '../../editor/references.ts'
import type { Words } from './compared-inlines.tsx'

/** What the references of these texts print; `own` are those that lead to the texts themselves. */
export function useComparedWords(programme: string, texts: readonly RichText[], own: Words): Words {
  const keys = useMemo(() => {
    const all = texts.flatMap((text) => referencesIn(text).map(keyOf))
    return [...new Set(all)].filter((key) => !own.has(key)).sort()
  }, [texts, own])
  const { data } = useQuery({
    queryKey: ['programme', programme, 'references', ...keys],
    queryFn: () => printedReferences(programme, keys),
    enabled: keys.length > 0,
  })
  return useMemo(() => new Map([...(data ?? []), ...own]), [data, own])
}
