import { useCallback, useEffect, useRef } from 'react'
import { history } from '../../go.ts'
import type { Place } from './kept-place.ts'
import type { Reader } from './reader.ts'

/** References that were followed, so that one comes back to where one read. */
export function useTrail(reader: Reader) {
  const trail = useRef<{ hash: string; place: Place | null }[]>([])
  useEffect(() => {
    const moved = async () => {
      const hash = window.location.hash.slice(1)
      const last = trail.current.at(-1)
      if (last && last.hash === hash) {
        trail.current.pop()
        if (last.place) await reader.reveal(last.place, { offset: last.place.offset, focus: true })
      } else if (hash !== '') {
        const spot = reader.spotOf(hash)
        if (spot) await reader.reveal(spot, { focus: true })
      }
    }
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [reader])
  const follow = useCallback(
    async (part: string, to: { bookmark: string } | { footnote: number }) => {
      const from = reader.place()
      const blocks = reader.partOf(part)?.blocks ?? 0
      if ('bookmark' in to) await reader.shelf.fetchAll(part)
      const spot = 'footnote' in to ? { part, block: blocks + to.footnote } : reader.spotOf(to.bookmark)
      if (!spot) return
      const { pathname, search, hash } = window.location
      trail.current.push({ hash: hash.slice(1), place: from })
      const name = 'bookmark' in to ? to.bookmark : `${part}-note-${to.footnote + 1}`
      history.push(`${pathname}${search}#${name}`)
      reader.here.set(spot)
      await reader.reveal(spot, { focus: true })
    },
    [reader],
  )
  const goBack = () => {
    if (trail.current.length === 0) return false
    history.back()
    return true
  }
  return { follow, goBack }
}
