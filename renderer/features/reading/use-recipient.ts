import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queries } from '../../api/queries.ts'
import { keepMe, me } from './notes/me.ts'
import type { Reader } from './reader.ts'

/** Whether the programme is a pack that was handed over; its notes are then its recipient's, who is not asked for a name. */
export function useRecipient(reader: Reader): boolean {
  const { data } = useQuery(queries.programme(reader.programme))
  const handedOver = data?.programme.case ?? null
  const { person, name } = handedOver?.for ?? {}
  useEffect(() => {
    if (name === undefined) return
    const now = me.get()
    // Whatever name somebody goes by here, what goes back is known by the person.
    if (now?.people[reader.programme] !== person) keepMe(now?.name ?? name, reader.programme, person)
  }, [name, person, reader.programme])
  return handedOver !== null
}
