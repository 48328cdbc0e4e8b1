import { useEffect, useMemo, useRef, useState } from 'react'
import type { GridColumn, GridView } from '../../ui/grid/grid-types.ts'
import { useAddress } from './use-address.ts'
import { viewAs, viewIn } from './view-in-address.ts'

/** While somebody types the address waits; the list does not. */
const patience = 150

/** How a list is looked at, kept in the address: a reload, a link and the way back show the same. */
export function useListView<T>(columns: readonly GridColumn<T>[], usual: GridView) {
  const { fields, write } = useAddress()
  const asked = useMemo(() => viewIn(fields, columns, usual), [fields, columns, usual])
  const [view, setView] = useState(asked)
  const inWords = (one: GridView) => JSON.stringify(viewAs(one, columns, usual))
  const written = useRef(inWords(asked))
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const askedInWords = inWords(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the address says anew is taken up
  useEffect(() => {
    if (waiting.current !== undefined || askedInWords === written.current) return
    written.current = askedInWords
    setView(asked)
  }, [askedInWords])
  useEffect(() => () => clearTimeout(waiting.current), [])

  const onView = (change: Partial<GridView>) => {
    const next = { ...view, ...change }
    setView(next)
    written.current = inWords(next)
    clearTimeout(waiting.current)
    const now = () => {
      waiting.current = undefined
      write(viewAs(next, columns, usual))
    }
    if (change.words === undefined) now()
    else waiting.current = setTimeout(now, patience)
  }
  return { view, onView }
}
