import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../api/queries.ts'

/** By the ids of papers, the people whom each is kept from. */
export function useWithheld(programme: string): ReadonlyMap<string, string[]> {
  const { data } = useQuery(queries.withheld(programme))
  return useMemo(() => {
    const from = new Map<string, string[]>()
    for (const { paper, person } of data?.withheld ?? [])
      from.set(paper, [...(from.get(paper) ?? []), person])
    return from
  }, [data])
}
