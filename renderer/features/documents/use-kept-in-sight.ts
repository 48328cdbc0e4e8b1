import { type RefObject, useEffect, useRef } from 'react'

/** Scrolls a long list, and nothing around it, to the entry of the part in sight. */
export function useKeptInSight(inSight: string | undefined): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part in sight is another entry
  useEffect(() => {
    const entry = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!list.current || !entry) return
    const { top: from, height } = list.current.getBoundingClientRect()
    const { top, bottom } = entry.getBoundingClientRect()
    if (top < from) list.current.scrollTop -= from - top
    else if (bottom > from + height) list.current.scrollTop += bottom - from - height
  }, [inSight])
  return list
}
