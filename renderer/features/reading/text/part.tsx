import { memo, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { ReadingBlock, ReadingPart } from '../../../../shared/api.ts'
import { type Chunk, heightBefore } from '../chunks.ts'
import { elementId, type LoadedPart, useLoaded, useReader } from '../reader.ts'
import { Block } from './block.tsx'
import { type Follow, Words } from './words.tsx'

interface PartProps {
  part: ReadingPart
  /** Its place in the pack, from 1, and how many there are. */
  at: number
  of: number
  /** Follows a reference in that part. */
  onFollow: (part: string, to: Parameters<Follow>[0]) => void
  /** What stands beneath a block, its notes; of the part as a whole where it is null. */
  beside: (part: ReadingPart, block: ReadingBlock | null) => ReactNode
}

/** A part of the pack: an article of the feed, whose pieces are rendered as one comes near them. */
export const Part = memo(({ part, at, of, onFollow, beside }: PartProps) => {
  const follow = useCallback<Follow>((to) => onFollow(part.key, to), [onFollow, part.key])
  const loaded = useLoaded(part.key)
  const id = useId()
  return (
    <article
      className={`rd-part rd-part-${part.kind}`}
      aria-labelledby={id}
      aria-posinset={at}
      aria-setsize={of}
      aria-busy={loaded === undefined}
      data-part-key={part.key}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an article of a feed takes the focus, see the ARIA practice
      tabIndex={0}
    >
      <header className="rd-part-head">
        <h2 id={id}>
          {part.number !== null && <span className="rd-part-number">{part.number} </span>}
          <span className={part.number === null ? undefined : 'rd-unseen'}>{part.title}</span>
        </h2>
        {part.status !== null && <span className="rd-part-status">{part.status}</span>}
        {part.marking !== null && <span className="rd-part-marking">{part.marking}</span>}
      </header>
      {beside(part, null)}
      {loaded === undefined ? (
        <div style={{ height: `${heightBefore(part)}rem` }} />
      ) : (
        loaded.chunks.map((chunk) => <Piece key={chunk.id} {...{ part, chunk, loaded, follow, beside }} />)
      )}
    </article>
  )
})

interface PieceProps {
  part: ReadingPart
  chunk: Chunk
  loaded: LoadedPart
  follow: Follow
  beside: PartProps['beside']
}

/** Some blocks, or the room that they take while they are far away. */
const Piece = memo(({ part, chunk, loaded, follow, beside }: PieceProps) => {
  const reader = useReader()
  const { windowing } = reader
  const element = useRef<HTMLDivElement>(null)
  const [isShown, setShown] = useState(() => windowing.isShown(chunk.id))
  useEffect(() => {
    setShown(windowing.isShown(chunk.id))
    return windowing.listen(chunk.id, () => setShown(windowing.isShown(chunk.id)))
  }, [windowing, chunk.id])
  useEffect(
    () => (element.current ? windowing.watch(element.current, chunk.id) : undefined),
    [windowing, chunk.id],
  )
  if (!isShown) {
    const height = windowing.heightOf(chunk.id)
    return (
      <div
        ref={element}
        className="rd-piece"
        style={{ height: height === undefined ? `${chunk.height}rem` : `${height}px` }}
      />
    )
  }
  const { words, labels, notes } = loaded
  const notesBefore = reader.footnotesBefore(part.key)
  if (chunk.from >= words.blocks.length)
    return (
      <div ref={element} className="rd-piece rd-footnotes">
        {notes.map(({ footnote }, i) => {
          const at = words.blocks.length + i
          return (
            <p
              key={at}
              id={elementId(part, at)}
              className="rd-footnote"
              data-part={part.key}
              data-block={at}
              tabIndex={-1}
            >
              <sup data-mark="">{notesBefore + i + 1}</sup>{' '}
              <Words text={footnote} {...{ notes, notesBefore, follow }} />
            </p>
          )
        })}
      </div>
    )
  return (
    <div ref={element} className="rd-piece">
      {words.blocks.slice(chunk.from, chunk.to).map((block, i) => {
        const at = chunk.from + i
        return (
          <div key={at} className="rd-beside">
            <Block
              programme={reader.programme}
              {...{ part, block, at, notes, notesBefore, follow }}
              label={labels[at] ?? null}
            />
            {beside(part, block)}
          </div>
        )
      })}
    </div>
  )
})
