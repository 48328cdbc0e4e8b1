import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'
import { createPainter } from '../find/painter.ts'
import { useReader } from '../reader.ts'
import { readingQueries } from '../reading-queries.ts'
import { layOutMargin } from './margin-layout.ts'
import { noteLooks, strokesOf } from './note-strokes.ts'
import { useNotes } from './notes-state.ts'

/** The file's notes, as they come and change. */
export function useServedNotes(): void {
  const reader = useReader()
  const { store } = useNotes()
  const { data } = useQuery(readingQueries.notes(reader.programme, reader.meeting))
  useEffect(() => {
    if (data) store.take(data)
  }, [data, store])
}

/** Words are coloured, and cards stand beside them, as long as the text is shown. */
export function useNotesOnPage(scroller: RefObject<HTMLElement | null>): void {
  const reader = useReader()
  const { store, active, draft } = useNotes()
  useEffect(() => {
    const column = scroller.current?.querySelector<HTMLElement>('.rd-column')
    if (!column) return
    const painter = createPainter(column, 'text', noteLooks)
    const margin = layOutMargin(column)
    let waiting = 0
    const paint = () => {
      waiting = 0
      painter.paint(strokesOf(store.all.get(), active.get(), reader))
    }
    const again = () => {
      margin.again()
      if (waiting === 0) waiting = requestAnimationFrame(paint)
    }
    again()
    const stops = [
      store.all.listen(again),
      active.listen(again),
      draft.listen(margin.again),
      reader.shelf.listen(again),
    ]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(waiting)
      painter.stop()
      margin.stop()
    }
  }, [reader, scroller, store, active, draft])
}
