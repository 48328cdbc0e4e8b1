import { rangeIn } from './range-in.ts'

export interface Stroke {
  start: number
  end: number
  /** The name of the highlight, as the style sheet has it. */
  look: string
}

/** Colours words without touching what was rendered: the browser's own highlights, of what is on the screen. */
export interface Painter {
  /** What is to be coloured, for each block by its element's id. */
  paint: (strokes: Map<string, Stroke[]>) => void
  stop: () => void
}

const isThere = 'highlights' in CSS

/** @param priority the higher lies above */
export function createPainter(
  root: HTMLElement,
  by: 'print' | 'text',
  looks: readonly string[],
  priority = 0,
): Painter {
  let strokes = new Map<string, Stroke[]>()
  const highlights = new Map(looks.map((look) => [look, new Highlight()]))
  const drawn = new Map<string, [string, Range][]>()
  let waiting = 0
  if (isThere)
    for (const [look, highlight] of highlights) {
      highlight.priority = priority + looks.indexOf(look)
      CSS.highlights.set(look, highlight)
    }

  const erase = (id: string) => {
    for (const [look, range] of drawn.get(id) ?? []) highlights.get(look)?.delete(range)
    drawn.delete(id)
  }
  const draw = (id: string) => {
    erase(id)
    const element = document.getElementById(id)
    if (!element) return
    const ranges = (strokes.get(id) ?? []).flatMap((stroke): [string, Range][] => {
      const range = rangeIn(element, stroke, by)
      return range ? [[stroke.look, range]] : []
    })
    for (const [look, range] of ranges) highlights.get(look)?.add(range)
    if (ranges.length > 0) drawn.set(id, ranges)
  }
  // What is rendered anew is coloured before the next frame is shown.
  const met = new Set<Element>()
  const watcher = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) met.add(node)
      for (const node of removedNodes)
        if (node instanceof Element) for (const one of blocksIn(node)) if (drawn.has(one.id)) erase(one.id)
    }
    if (met.size > 0 && waiting === 0)
      waiting = requestAnimationFrame(() => {
        waiting = 0
        for (const element of met) for (const one of blocksIn(element)) if (strokes.has(one.id)) draw(one.id)
        met.clear()
      })
  })
  if (isThere) watcher.observe(root, { childList: true, subtree: true })

  return {
    paint(next) {
      if (!isThere) return
      for (const id of [...drawn.keys()]) erase(id)
      strokes = next
      for (const element of blocksIn(root)) if (strokes.has(element.id)) draw(element.id)
    },
    stop() {
      watcher.disconnect()
      cancelAnimationFrame(waiting)
      if (isThere) for (const look of looks) CSS.highlights.delete(look)
    },
  }
}

function blocksIn(element: Element): Element[] {
  const within = [...element.querySelectorAll('[data-block]')]
  return element.matches('[data-block]') ? [element, ...within] : within
}
