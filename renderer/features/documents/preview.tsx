import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { DocumentPlan } from '../../../shared/rules/plan.ts'
import { imageAddress } from '../../api/image-address.ts'
import { notesBefore } from './footnotes.ts'
import { PlanPart, placeIn } from './plan-part.tsx'
import { useInTurn } from './use-in-turn.ts'
import './plan-sheet.css'

export interface PreviewProps {
  programme: string
  plan: DocumentPlan
  /** Words to mark wherever they stand: what a finding quotes. */
  quoted: string[]
  /** Tells which part is in sight. */
  onSight?: (part: string) => void
}

/** A long pack has more sheets than can be laid out without a wait. */
const partsAtOnce = 4

/** The document's own plan, a sheet for each part: what is seen here is what is written. */
export const Preview = ({ programme, plan: latest, quoted, onSight }: PreviewProps) => {
  // The window stays at hand while a long document is laid out anew.
  const plan = useDeferredValue(latest)
  const frame = useRef<HTMLElement>(null)
  const imageAt = useCallback((src: string) => imageAddress(programme, src), [programme])
  const goTo = useCallback((bookmark: string) => show(document.getElementById(placeIn(bookmark))), [])
  const before = useMemo(() => notesBefore(plan.parts), [plan])
  const shown = useInTurn(plan.parts.length, partsAtOnce)
  useMarkedWords(frame, plan, quoted, shown)
  usePartInSight(frame, plan, onSight, shown)
  return (
    <section className="preview" aria-label={`Preview of ${plan.title}`} ref={frame}>
      {plan.parts.map((part, i) =>
        i < shown ? (
          <PlanPart
            key={part.key}
            part={part}
            lists={plan.lists}
            notesBefore={before[i] ?? 0}
            imageAt={imageAt}
            goTo={goTo}
          />
        ) : (
          <article
            key={part.key}
            className="sheet"
            aria-label={part.title}
            aria-busy
            data-part={part.key}
            id={placeIn(part.bookmark)}
          />
        ),
      )}
    </section>
  )
}

/** Brings a part of the preview into sight, and the focus with it. */
export function show(element: HTMLElement | null): void {
  if (!element) return
  element.setAttribute('tabindex', '-1')
  element.scrollIntoView({ block: 'start' })
  element.focus({ preventScroll: true })
}

/** Marks words with the browser's own highlights: the sheet stays as it was rendered. */
function useMarkedWords(
  frame: React.RefObject<HTMLElement | null>,
  plan: DocumentPlan,
  quoted: string[],
  shown: number,
): void {
  const words = quoted.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plan, or a sheet more, means new words to look through
  useEffect(() => {
    if (words === '' || !('highlights' in CSS)) return
    CSS.highlights.set('finding', new Highlight(...rangesOf(frame.current, words.split('\n'))))
    return () => {
      CSS.highlights.delete('finding')
    }
  }, [frame, plan, words, shown])
}

function rangesOf(within: HTMLElement | null, quoted: string[]): Range[] {
  if (!within) return []
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    for (const words of quoted) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      ranges.push(range)
    }
  }
  return ranges
}

function usePartInSight(
  frame: React.RefObject<HTMLElement | null>,
  plan: DocumentPlan,
  onSight: ((part: string) => void) | undefined,
  shown: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plan, or a sheet more, means other sheets to watch
  useEffect(() => {
    if (!onSight || !frame.current) return
    const seen = new Map<Element, number>()
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRect } of entries)
          seen.set(target, isIntersecting ? intersectionRect.height : 0)
        const [most] = [...seen].sort(([, one], [, other]) => other - one)
        const key = most?.[0].getAttribute('data-part')
        if (key && most && most[1] > 0) onSight(key)
      },
      { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
    )
    for (const sheet of frame.current.querySelectorAll('.sheet')) watcher.observe(sheet)
    return () => watcher.disconnect()
  }, [frame, plan, onSight, shown])
}
