import { useEffect, useId, useRef, useState } from 'react'
import { findIn, foldText } from '../../../../shared/rules/reading/find-words.ts'
import { IconButton } from '../../../ui/button.tsx'
import { elementId, type LoadedPart, type Reader, type Spot, useReader } from '../reader.ts'
import { createPainter, type Painter, type Stroke } from './painter.ts'

interface Match extends Spot {
  start: number
  end: number
}

/** Finds words anywhere in the pack, also where nothing is rendered yet. */
export const FindBar = ({
  onGo,
  onClose,
}: {
  onGo: (spot: Spot) => void
  onClose: (at: Spot | null) => void
}) => {
  const reader = useReader()
  const [words, setWords] = useState('')
  const [matches, setMatches] = useState<Match[] | null>(null)
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const painter = useRef<Painter | null>(null)
  const id = useId()
  useEffect(() => {
    field.current?.focus()
    const { current } = reader.scroller
    if (!current) return
    painter.current = createPainter(current, 'print', ['rd-found', 'rd-found-here'], 10)
    return () => painter.current?.stop()
  }, [reader])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `onGo` is another function each time and the same thing
  useEffect(() => {
    let isOver = false
    if (words.trim() === '') {
      setMatches(null)
      painter.current?.paint(new Map())
      return
    }
    const wait = setTimeout(async () => {
      await reader.shelf.fetchAll(reader.here.get()?.part ?? null)
      if (isOver) return
      const found = findAll(reader, words)
      const first = firstFrom(found, reader)
      setMatches(found)
      setAt(first)
      painter.current?.paint(strokesOf(found, first, reader))
      const match = found[first]
      if (match) onGo(match)
    }, 150)
    return () => {
      isOver = true
      clearTimeout(wait)
    }
  }, [words, reader])

  function step(by: 1 | -1): void {
    if (!matches || matches.length === 0) return
    const next = (at + by + matches.length) % matches.length
    setAt(next)
    painter.current?.paint(strokesOf(matches, next, reader))
    const match = matches[next]
    if (match) onGo(match)
  }

  const count = matches === null ? '' : matches.length === 0 ? 'Not found' : `${at + 1} of ${matches.length}`
  return (
    <search className="rd-float rd-find">
      <label htmlFor={id} className="rd-float-label">
        Find in the pack
      </label>
      <input
        id={id}
        ref={field}
        type="search"
        className="field-input"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose(matches?.[at] ?? null)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span className="rd-find-count" role="status">
        {count}
      </span>
      <IconButton icon="up" label="Found before" onPress={() => step(-1)} />
      <IconButton icon="down" label="Found next" onPress={() => step(1)} />
      <IconButton icon="cross" label="Close" onPress={() => onClose(matches?.[at] ?? null)} />
    </search>
  )
}

const folded = new WeakMap<LoadedPart, string[]>()

function findAll(reader: Reader, words: string): Match[] {
  return reader.pack.get().parts.flatMap(({ key }) => {
    const loaded = reader.loaded(key)
    if (!loaded) return []
    const texts = folded.get(loaded) ?? loaded.printed().map(foldText)
    folded.set(loaded, texts)
    return texts.flatMap((text, block) =>
      findIn(text, words).map((range) => ({ part: key, block, ...range })),
    )
  })
}

/** The first one from the place in sight on. */
function firstFrom(matches: Match[], reader: Reader): number {
  const here = reader.here.get()
  if (!here) return 0
  const order = new Map(reader.pack.get().parts.map(({ key }, i) => [key, i]))
  const placeOf = ({ part, block }: Spot) => (order.get(part) ?? 0) * 1_000_000 + block
  return Math.max(
    0,
    matches.findIndex((match) => placeOf(match) >= placeOf(here)),
  )
}

function strokesOf(matches: Match[], at: number, reader: Reader): Map<string, Stroke[]> {
  const strokes = new Map<string, Stroke[]>()
  matches.forEach(({ part, block, start, end }, i) => {
    const listed = reader.partOf(part)
    if (!listed) return
    const id = elementId(listed, block)
    const stroke = { start, end, look: i === at ? 'rd-found-here' : 'rd-found' }
    const before = strokes.get(id)
    if (before) before.push(stroke)
    else strokes.set(id, [stroke])
  })
  return strokes
}
