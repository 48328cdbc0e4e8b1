import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { VersionAnswer } from '../../../shared/api.ts'
import {
  compareParts,
  countParts,
  type PartChange,
  type TextPart,
} from '../../../shared/rules/compare/compare-parts.ts'
import { imageAddress } from '../../api/image-address.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Showing } from '../compare/compared-block.tsx'
import { ComparedText } from '../compare/compared-text.tsx'
import { numbersOf } from '../compare/numbers-of.ts'
import { useComparedWords } from '../compare/use-compared-words.ts'
import { type HistoryOf, historyQueries } from './history-queries.ts'
import type { Chosen } from './moment-list.tsx'
import { asItWas, countWords } from './moment-words.ts'
import { useChangeKeys } from './use-change-keys.ts'

interface ComparisonProps {
  of: HistoryOf
  /** The version that was chosen. */
  title: string
  was: number | null
  now: number | 'now'
  chosen: Chosen
  onAgainst: (against: 'now' | 'before') => void
  /** Absent where it cannot be restored: it is how the text reads now, or the file is only read. */
  onRestore: (() => void) | null
}

const nothing: VersionAnswer = { version: null, at: null, parts: [] }

/** Two versions as one text, with what changed between them. */
export const Comparison = ({ of, title, was, now, chosen, onAgainst, onRestore }: ComparisonProps) => {
  const old = useQuery({ ...historyQueries.version(of, was ?? 'now'), enabled: was !== null })
  const fresh = useQuery(historyQueries.version(of, now))
  const [whole, setWhole] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const move = useChangeKeys(box)
  const before = was === null ? nothing : old.data
  const parts = useMemo(
    () => (before && fresh.data ? compareParts(before.parts, fresh.data.parts) : null),
    [before, fresh.data],
  )
  const error = old.error ?? fresh.error
  if (error) return <p className="history-told">{`${wordsFor(error).title}.`}</p>
  if (!before || !fresh.data || parts === null) return <p className="history-told">Comparing …</p>
  const counts = countParts(parts)
  const isSame = parts.every(({ kind, moved }) => kind === 'same' && !moved)
  return (
    <section className="history-compared" aria-label="Comparison">
      <header className="history-head">
        <div>
          <h2>{title}</h2>
          <p className="history-against">{againstWords(chosen, was === chosen.at ? fresh.data : before)}</p>
        </div>
        <div className="history-does">
          <Tooltip words="Change before" keys="[">
            <Button look="quiet" isDisabled={isSame} onPress={() => move(-1)}>
              Previous
            </Button>
          </Tooltip>
          <Tooltip words="Next change" keys="]">
            <Button look="quiet" isDisabled={isSame} onPress={() => move(1)}>
              Next
            </Button>
          </Tooltip>
          {onRestore && !(isSame && now === 'now') && (
            <Button icon="restore" onPress={onRestore}>
              Restore this
            </Button>
          )}
        </div>
        <div className="history-settings">
          <Segmented
            label="Against"
            options={[
              { value: 'now', label: 'Now' },
              { value: 'before', label: 'The one before' },
            ]}
            value={chosen.against === 'now' || chosen.against === 'before' ? chosen.against : ('' as 'now')} // neither, where another was picked from the list
            onChange={onAgainst}
          />
          <Segmented
            label="Show"
            options={[
              { value: 'changes', label: 'Changes' },
              { value: 'whole', label: 'Whole text' },
            ]}
            value={whole ? 'whole' : 'changes'}
            onChange={(value) => setWhole(value === 'whole')}
          />
          <p className="history-counts" role="status">
            {countWords(counts)}
          </p>
        </div>
      </header>
      <div className="history-paper" ref={box}>
        {isSame && !whole ? (
          <p className="history-told">Nothing differs between the two.</p>
        ) : (
          <Parts of={of} parts={parts} was={before.parts} now={fresh.data.parts} whole={whole} />
        )}
      </div>
    </section>
  )
}

function againstWords({ against }: Chosen, other: VersionAnswer): string {
  if (against === 'now') return 'against how it reads now'
  if (other.version === null) return 'with nothing before it'
  return `${against === 'before' ? 'against the version before: ' : 'against '}${asItWas(other).replace(/^As/, 'as')}`
}

interface PartsProps {
  of: HistoryOf
  parts: readonly PartChange[]
  was: readonly TextPart[]
  now: readonly TextPart[]
  whole: boolean
}

const Parts = ({ of: { programme }, parts, was, now, whole }: PartsProps) => {
  const texts = useMemo(() => [...was, ...now].map(({ text }) => text), [was, now])
  const numbers = useMemo(() => {
    const [old, fresh] = [was, now].map((side) => numbersOf(side.map(({ text }) => text)))
    return {
      labels: fresh?.labels ?? new Map(),
      words: new Map([...(old?.words ?? []), ...(fresh?.words ?? [])]),
    }
  }, [was, now])
  const words = useComparedWords(programme, texts, numbers.words)
  const showing: Showing = { words, labels: numbers.labels, imageAt: (src) => imageAddress(programme, src) }
  return parts
    .filter(({ kind, moved }) => whole || kind !== 'same' || moved)
    .map((part) => (
      <section key={part.key} className="history-part">
        <PartHead part={part} />
        <ComparedText changes={part.changes} showing={showing} whole={whole} />
      </section>
    ))
}

const PartHead = ({ part: { key, title, titleWas, kind, moved } }: { part: PartChange }) => {
  if (title === null && key !== 'none') return null
  return (
    <h3 className="history-part-head">
      {titleWas !== null && <del className="compared-del">{titleWas}</del>}
      {titleWas !== null ? (
        <ins className="compared-ins">{title}</ins>
      ) : (
        <span>{title ?? 'Under no item'}</span>
      )}
      {kind === 'added' && <Chip tone="done">Added</Chip>}
      {kind === 'removed' && <Chip tone="late">Taken out</Chip>}
      {moved && <Chip>Moved</Chip>}
    </h3>
  )
}
