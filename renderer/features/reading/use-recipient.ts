import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { queries } from '../../api/queries.ts'
import { keepMe, me } from './notes/me.ts'
import type { Reader } from './reader.ts'

/** What says that a programme is a pack that was handed over to be read: for whom it is. */
const handedOver = z.object({ case: z.object({ for: z.object({ person: z.string(), name: z.string() }) }) })

/** Whether the programme is a pack that was handed over; its notes are then its recipient's, who is not asked for a name. */
export function useRecipient(reader: Reader): boolean {
  const { data } = useQuery(queries.programme(reader.programme))
  const found = handedOver.safeParse(data?.programme)
  const { person, name } = found.success ? found.data.case.for : {}
  useEffect(() => {
    if (name !== undefined && me.get() === null) keepMe(name, reader.programme, person)
  }, [name, person, reader.programme])
  return found.success
}
