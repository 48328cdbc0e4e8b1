import { useMemo, useState } from 'react'
import type { RichText } from '../../../shared/rich-text.ts'
import { compareTexts } from '../../../shared/rules/compare/compare-texts.ts'
import { countChanges } from '../../../shared/rules/compare/count-changes.ts'
import { type Clash, mergeTexts, type Side } from '../../../shared/rules/compare/merge-texts.ts'
import { freshBlockId } from '../../editor/fresh-block-id.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { counted } from '../../words.ts'
import { ComparedBlock, type Showing } from '../compare/compared-block.tsx'
import { ComparedText } from '../compare/compared-text.tsx'
import { countWords } from '../history/moment-words.ts'
import { faultsInWords } from './faults-in-words.ts'
import type { Stopped, Writer } from './writer.ts'

interface StoppedNoticeProps {
  programme: string
  stopped: Stopped
  mine: RichText
  recovered: boolean
  writer: Writer
  showing: Showing
}

/** Why a text is not in the file, and what can be done: nothing is overwritten before that is chosen. */
export const StoppedNotice = ({
  programme,
  stopped,
  mine,
  recovered,
  writer,
  showing,
}: StoppedNoticeProps) => {
  const [looking, setLooking] = useState(false)
  const [merging, setMerging] = useState(false)
  const merged = useMemo(
    () => (stopped.why === 'changed' ? mergeTexts(stopped.base ?? [], mine, stopped.theirs) : null),
    [stopped, mine],
  )
  return (
    <>
      <div className="written-stopped" role="alert">
        <Icon name="warning" />
        <div className="written-words">
          <strong>{titleOf(stopped, recovered)}</strong>
          {detailsOf(programme, stopped).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {merged && <p>{mergeInWords(merged.clashes.length)}</p>}
        </div>
        <div className="written-choices">
          {stopped.why === 'changed' && merged && (
            <>
              <Button look="quiet" onPress={() => setLooking(!looking)}>
                {looking ? 'Hide theirs' : 'Look at theirs'}
              </Button>
              <Button look="quiet" onPress={writer.takeTheirs}>
                Take theirs
              </Button>
              <Button look="quiet" onPress={writer.keepMine}>
                Keep mine
              </Button>
              <Button
                onPress={() =>
                  merged.clashes.length === 0 ? writer.merge(merged.text) : setMerging(!merging)
                }
                {...(merged.clashes.length === 0 ? {} : { 'aria-expanded': merging })}
              >
                {merged.clashes.length === 0 ? 'Merge' : 'Merge …'}
              </Button>
            </>
          )}
          {stopped.why === 'refused' && <Button onPress={writer.keepMine}>Try again</Button>}
        </div>
      </div>
      {stopped.why === 'changed' && merging && merged && merged.clashes.length > 0 && (
        <MergeChoices
          clashes={merged.clashes}
          showing={showing}
          onMerge={(choices) =>
            writer.merge(
              mergeTexts(stopped.base ?? [], mine, stopped.theirs, { choices, freshId: freshBlockId }).text,
            )
          }
        />
      )}
      {stopped.why === 'changed' && looking && (
        <Theirs mine={mine} theirs={stopped.theirs} showing={showing} />
      )}
    </>
  )
}

const mergeInWords = (clashes: number): string =>
  clashes === 0
    ? 'Each changed other paragraphs: merged, the text holds both.'
    : `${counted(clashes, 'paragraph was', 'paragraphs were')} changed by both; the rest can be merged as it is.`

/** What they made of the text, against what stands here. */
const Theirs = ({ mine, theirs, showing }: { mine: RichText; theirs: RichText; showing: Showing }) => {
  const changes = useMemo(() => compareTexts(mine, theirs), [mine, theirs])
  return (
    <section className="written-theirs" aria-label="Theirs">
      <p className="written-against">
        Theirs against mine: {countWords(countChanges(changes))}. Underlined is only in theirs, struck through
        only in mine.
      </p>
      <ComparedText changes={changes} showing={showing} whole={false} />
    </section>
  )
}

interface MergeChoicesProps {
  clashes: readonly Clash[]
  showing: Showing
  onMerge: (choices: ReadonlyMap<string, Side>) => void
}

const sides = [
  { value: 'mine', label: 'Mine' },
  { value: 'theirs', label: 'Theirs' },
  { value: 'both', label: 'Both, mine first' },
] as const

/** For each paragraph that both changed, which is to stand. */
const MergeChoices = ({ clashes, showing, onMerge }: MergeChoicesProps) => {
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  return (
    <section className="written-merge" aria-label="Merge">
      <ol className="written-clashes">
        {clashes.map(({ id, mine, theirs }, i) => {
          const isWhole = mine !== null && theirs !== null
          const left = mine === null ? 'theirs' : 'mine'
          return (
            <li key={id} className="written-clash">
              <div className="written-both">
                <Version title="Mine" block={mine} showing={showing} />
                <Version title="Theirs" block={theirs} showing={showing} />
              </div>
              <Segmented
                label={clashes.length === 1 ? 'Keep' : `Keep of ${i + 1}`}
                options={isWhole ? sides : sides.slice(0, 2)}
                value={choices.get(id) ?? (isWhole ? 'mine' : left)}
                onChange={(side) => setChoices(new Map([...choices, [id, side]]))}
              />
            </li>
          )
        })}
      </ol>
      <Button onPress={() => onMerge(choices)}>Merge as chosen</Button>
      <p className="written-against">What is left out stays in the history.</p>
    </section>
  )
}

const Version = ({ title, block, showing }: { title: string; block: Clash['mine']; showing: Showing }) => (
  <div className="written-version">
    <h3 className="legend">{title}</h3>
    <div className="compared">
      {block === null ? (
        <p className="compared-nothing">Taken out</p>
      ) : (
        <ComparedBlock change={{ kind: 'same', was: block, now: block, moved: null }} showing={showing} />
      )}
    </div>
  </div>
)

function titleOf({ why }: Stopped, recovered: boolean): string {
  if (why === 'changed')
    return recovered
      ? 'This text was changed after what you typed before the page was closed'
      : 'This text was changed in another window meanwhile'
  return why === 'gone' ? 'This text is not there any more' : 'This is not saved yet'
}

function detailsOf(programme: string, stopped: Stopped): string[] {
  if (stopped.why === 'changed') return ['Nothing was overwritten. What you typed is kept until you choose.']
  if (stopped.why === 'gone')
    return ['It was removed in another window. What you typed is kept on this computer.']
  return [...faultsInWords(programme, stopped.error), 'What you typed is kept on this computer.']
}
