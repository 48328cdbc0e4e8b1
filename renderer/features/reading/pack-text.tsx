import { memo, type ReactNode } from 'react'
import type { ReadingBlock, ReadingPart } from '../../../shared/api.ts'
import { useReader } from './reader.ts'
import { Part } from './text/part.tsx'
import type { Follow } from './text/words.tsx'

interface PackTextProps {
  onFollow: (part: string, to: Parameters<Follow>[0]) => void
  /** What stands beneath a block; beneath a part's head where it is null. */
  beside?: (part: ReadingPart, block: ReadingBlock | null) => ReactNode
}

const nothing = () => null

/** The whole pack, an article for each part. */
export const PackText = memo(({ onFollow, beside = nothing }: PackTextProps) => {
  const { parts } = useReader().pack.use()
  return (
    <div className="rd-column" role="feed" aria-label="Parts of the pack">
      {parts.map((part, i) => (
        <Part key={part.key} part={part} at={i + 1} of={parts.length} {...{ onFollow, beside }} />
      ))}
    </div>
  )
})
