import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import './drag-rows.css'

export interface DragOver {
  id: string
  after: boolean
}

/** Drags a row, known by its `data-item`, by its handle over the rows of a list; `drop` hears which row it was let go beside. */
export function useDragRows(
  list: RefObject<HTMLElement | null>,
  drop: (dragged: string, beside: string, after: boolean) => void,
) {
  const [over, setOver] = useState<DragOver | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const live = useRef<DragOver | null>(null)

  const placeAt = (y: number): DragOver | null => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    for (const row of rows) {
      const { top, height } = row.getBoundingClientRect()
      if (y < top + height) return { id: row.dataset.item ?? '', after: y > top + height / 2 }
    }
    const last = rows.at(-1)
    return last ? { id: last.dataset.item ?? '', after: true } : null
  }

  const start = (id: string, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const from = event.clientY
    const move = ({ clientY }: globalThis.PointerEvent) => {
      if (live.current === null && Math.abs(clientY - from) < 4) return
      live.current = placeAt(clientY)
      setOver(live.current)
      setDragged(id)
    }
    const end = (isDropped: boolean) => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', up)
      handle.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', backOut, true)
      const place = live.current
      live.current = null
      setOver(null)
      setDragged(null)
      if (isDropped && place) drop(id, place.id, place.after)
    }
    const up = () => end(true)
    const cancel = () => end(false)
    const backOut = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      end(false)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', up)
    handle.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', backOut, true)
  }
  return { over, dragged, start }
}
