import { useEffect } from 'react'
import { keptPlace } from './kept-place.ts'
import { frame, type Reader } from './reader.ts'

/** Where the pack was left, or what the address names; then all the rest is fetched. */
export function useRestoredPlace(reader: Reader): void {
  useEffect(() => {
    let isOver = false
    const begin = async () => {
      const named = window.location.hash.slice(1)
      if (named !== '') await reader.shelf.fetchAll(null)
      const spot = named === '' ? null : reader.spotOf(named)
      const kept = keptPlace(reader.programme, reader.meeting)
      const there = kept && reader.partOf(kept.part)
      if (isOver) return
      if (spot) await reader.reveal(spot)
      else if (kept && there) await reader.reveal(kept, { offset: kept.offset })
      else {
        const [first, second] = reader.pack.get().parts
        await reader.shelf.want([first, second].flatMap((part) => (part ? [part.key] : [])))
      }
      await frame()
      if (isOver) return
      reader.here.set(reader.place())
      await reader.shelf.fetchAll(reader.here.get()?.part ?? null)
    }
    void begin()
    return () => {
      isOver = true
    }
  }, [reader])
}
