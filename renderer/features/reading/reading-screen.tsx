import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ReadingView as View } from '../../places.ts'
import { createReader, type Reader, ReaderProvider } from './reader.ts'
import { type ReadingSettings, readingQueries } from './reading-queries.ts'
import { ReadingView } from './reading-view.tsx'
import './reading.css'
import './notes/notes.css'

interface ReadingScreenProps {
  programme: string
  meeting: string
  settings: ReadingSettings
  view: View
}

/** Readers are kept, so that a pack that was left is there at once when one comes back. */
const readers = new Map<string, Reader>()
const most = 4

/** A meeting's pack to be read, from the very plan that its Word document is written from. */
export const ReadingScreen = ({ programme, meeting, settings, view }: ReadingScreenProps) => {
  const answer = useSuspenseQuery(readingQueries.pack(programme, meeting, settings)).data
  const key = JSON.stringify([programme, meeting, settings])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of them; a new answer comes below
  const reader = useMemo(() => {
    const made = readers.get(key) ?? createReader(programme, meeting, settings, answer)
    readers.delete(key)
    readers.set(key, made)
    for (const old of [...readers.keys()].slice(0, -most)) readers.delete(old)
    return made
  }, [key])
  useEffect(() => {
    if (reader.pack.get() === answer) return
    reader.shelf.update(answer.parts)
    reader.pack.set(answer)
    void reader.shelf.fetchAll(reader.here.get()?.part ?? null)
  }, [reader, answer])
  return (
    <ReaderProvider value={reader}>
      <ReadingView key={key} view={view} settings={settings} />
    </ReaderProvider>
  )
}
