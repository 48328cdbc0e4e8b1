import { type ReactNode, useState } from 'react'
import type { BlockChange } from '../../../shared/rules/compare/compare-texts.ts'
import { isChange } from '../../../shared/rules/compare/count-changes.ts'
import { Button } from '../../ui/button.tsx'
import { counted } from '../../words.ts'
import { ComparedBlock, happened, type Showing } from './compared-block.tsx'
import './compared.css'

interface ComparedTextProps {
  changes: readonly BlockChange[]
  showing: Showing
  /** The paragraphs that did not change too. */
  whole: boolean
  /** What stands beneath a paragraph. */
  below?: (change: BlockChange) => ReactNode
}

/** Two states of a text as one: what changed in its place, what did not put away. */
export const ComparedText = ({ changes, showing, whole, below }: ComparedTextProps) => {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const runs = runsOf(changes.filter(({ kind }) => kind !== 'left'))
  return (
    <div className="compared">
      {runs.map((run) =>
        run.quiet && !whole && !opened.has(run.from) ? (
          <div key={run.from} className="compared-quiet">
            <Button look="quiet" onPress={() => setOpened(new Set([...opened, run.from]))}>
              {`Show ${counted(run.changes.length, 'paragraph')} that did not change`}
            </Button>
          </div>
        ) : (
          run.changes.map((change) => (
            <Line key={keyOfChange(change)} change={change} showing={showing} below={below} />
          ))
        ),
      )}
    </div>
  )
}

/** A block that went may have given its id to another. */
const keyOfChange = (change: BlockChange): string =>
  'now' in change ? `now ${change.now.id}` : `was ${change.was.id}`

interface LineProps {
  change: BlockChange
  showing: Showing
  below: ComparedTextProps['below']
}

const Line = ({ change, showing, below }: LineProps) => {
  const words = happened(change)
  if (words === null)
    return (
      <div className="compared-line">
        <ComparedBlock change={change} showing={showing} />
      </div>
    )
  return (
    // The focus comes here from change to change.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div className="compared-line compared-change" role="group" aria-label={words} tabIndex={-1}>
      <span className="compared-happened" aria-hidden="true">
        {words}
      </span>
      <ComparedBlock change={change} showing={showing} />
      {below?.(change)}
    </div>
  )
}

interface Run {
  from: number
  quiet: boolean
  changes: BlockChange[]
}

/** One paragraph before and one after a change stay in sight. */
const around = 1
/** As few as this are not worth putting away. */
const few = 2

function runsOf(changes: readonly BlockChange[]): Run[] {
  const runs: Run[] = []
  const near = changes.map((_, i) =>
    changes.slice(Math.max(0, i - around), i + around + 1).some((change) => isChange(change)),
  )
  changes.forEach((change, i) => {
    const quiet = near[i] !== true
    const last = runs.at(-1)
    if (last && last.quiet === quiet) last.changes.push(change)
    else runs.push({ from: i, quiet, changes: [change] })
  })
  return runs.map((run) => (run.changes.length <= few ? { ...run, quiet: false } : run))
}
