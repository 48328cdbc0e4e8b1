import { useMemo } from 'react'
import type { WordAnswer } from '../../../shared/api/word.ts'
import type { Side } from '../../../shared/rules/compare/merge-texts.ts'
import type { ReturnedPaper } from '../../../shared/rules/word/returned-paper.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { counted } from '../../words.ts'
import { ComparedBlock, type Showing } from '../compare/compared-block.tsx'
import { outcomeOf } from './decisions.ts'
import { change, type IncomingFile } from './incoming.ts'

interface ClashesProps {
  one: IncomingFile
  compared: ReturnedPaper
  now: WordAnswer['now']
  showing: Showing
}

const sides: { value: Side; label: string }[] = [
  { value: 'mine', label: 'Keep ours' },
  { value: 'theirs', label: 'Take theirs' },
  { value: 'both', label: 'Keep both' },
]

/** Paragraphs that were changed here since the file went out, and in the file too: one of them stands, or both. */
export const Clashes = ({ one, compared, now, showing }: ClashesProps) => {
  const { decided } = one
  const { clashes } = useMemo(() => outcomeOf(compared, { decided }, now), [compared, decided, now])
  if (clashes.length === 0) return null
  return (
    <section className="revision-clashes" aria-label="Changed here too">
      <h3>{counted(clashes.length, 'paragraph')} changed here too since the file went out</h3>
      {clashes.map(({ id, mine, theirs }) => (
        <div key={id} className="revision-clash">
          <div className="revision-side">
            <h4>Here</h4>
            <OneSide block={mine} showing={showing} />
          </div>
          <div className="revision-side">
            <h4>In the file, as you have decided</h4>
            <OneSide block={theirs} showing={showing} />
          </div>
          <Segmented
            label="Which stands"
            options={mine && theirs ? sides : sides.slice(0, 2)}
            value={one.sides[id] ?? 'mine'}
            onChange={(side) => change(one.key, { sides: { ...one.sides, [id]: side } })}
          />
        </div>
      ))}
    </section>
  )
}

const OneSide = ({ block, showing }: { block: ClashBlock; showing: Showing }) =>
  block === null ? (
    <p className="revision-gone">Taken out</p>
  ) : (
    <div className="compared">
      <ComparedBlock change={{ kind: 'same', was: block, now: block, moved: null }} showing={showing} />
    </div>
  )
type ClashBlock = ReturnType<typeof outcomeOf>['clashes'][number]['mine']
