import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RecordList } from '../../../shared/interchange.ts'
import { queries } from '../../api/queries.ts'
import { type TextOf, type Writer, type Writing, writerOf } from './writer.ts'

/** One text of a record, to be typed in: saved as one types, and kept on this computer until it is. */
export function useWriting<T extends { id: string }>(
  programme: string,
  list: RecordList,
  id: string,
  of: TextOf<T>,
): { writing: Writing; writer: Writer } {
  const { data } = useSuspenseQuery(queries.record(programme, list, id))
  const inFile = of.read(data.record as T) // a list has one type of record
  const writer = writerOf(programme, list, id, of, inFile ?? [])
  const writing = writer.state.use()
  useEffect(() => writer.heard(inFile), [writer, inFile])
  useEffect(() => {
    window.addEventListener('pagehide', writer.flush)
    return () => {
      window.removeEventListener('pagehide', writer.flush)
      writer.flush()
      writer.noted()
    }
  }, [writer])
  return { writing, writer }
}
