import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RecordList } from '../../shared/interchange.ts'
import { type Edit, editQueue, type Held } from './edit-queue.ts'
import { queries } from './queries.ts'

export interface EditedRecord<T> {
  /** As the file has it, with the edits that are on their way. */
  record: T
  edit: (edit: Edit<T>) => void
  held: Held<T> | null
  keep: () => void
  drop: () => void
}

/** A record to be edited in place: what is typed shows at once, and is written on the revision that it was made on. */
export function useRecord<T extends { id: string }>(
  programme: string,
  list: RecordList,
  id: string,
): EditedRecord<T> {
  const { data } = useSuspenseQuery(queries.record(programme, list, id))
  const queue = editQueue<T>(programme, list, id)
  const { pending, held } = queue.state.use()
  const record = useMemo(
    () => pending.reduce((now, edit) => edit.apply(now) ?? now, data.record as T), // a list has one type of record
    [data, pending],
  )
  return { record, held, edit: queue.add, keep: queue.keep, drop: queue.drop }
}
