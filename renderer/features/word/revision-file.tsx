import { useMemo } from 'react'
import type { WordAnswer, WordReading, WordRevision } from '../../../shared/api/word.ts'
import { printMoment } from '../../../shared/print-moment.ts'
import { type BlockChange, textOf } from '../../../shared/rules/compare/compare-texts.ts'
import type { RevisionPart } from '../../../shared/rules/word/compare-revision.ts'
import type { ReturnedPaper } from '../../../shared/rules/word/returned-paper.ts'
import { imageAddress } from '../../api/image-address.ts'
import { Button } from '../../ui/button.tsx'
import { counted } from '../../words.ts'
import type { Showing } from '../compare/compared-block.tsx'
import { ComparedText } from '../compare/compared-text.tsx'
import { numbersOf } from '../compare/numbers-of.ts'
import { useComparedWords } from '../compare/use-compared-words.ts'
import { Clashes } from './clashes.tsx'
import { Decision } from './decision.tsx'
import { tallyOf } from './decisions.ts'
import { decide, type IncomingFile, readAgain } from './incoming.ts'
import './revision.css'

interface RevisionFileProps {
  one: IncomingFile
  reading: WordReading
  revision: WordRevision
  compared: ReturnedPaper
  now: WordAnswer['now']
}

/** A file that came back: each change accepted or refused, and what it meets that was changed here meanwhile. */
export const RevisionFile = ({ one, reading, revision, compared, now }: RevisionFileProps) => {
  const { changes, parts } = compared
  const byKey = useMemo(() => new Map(changes.map((of) => [of.key, of])), [changes])
  const showing = useShowing(one.programme, revision, parts, reading)
  const decisions = (keys: readonly string[]) =>
    keys.map((key) => {
      const of = byKey.get(key)
      return (
        of && (
          <Decision
            key={key}
            change={of}
            words={showing.words}
            decided={one.decided[key]}
            onDecide={(as) => decide(one.key, [key], as)}
          />
        )
      )
    })
  const keysOf = new Map<BlockChange, string[]>(
    parts.flatMap(({ blocks }) => blocks.map((block) => [block.change, block.keys] as const)),
  )
  const tally = tallyOf(compared, one)
  const all = changes.map(({ key }) => key)
  const left = all.filter((key) => one.decided[key] === undefined)
  return (
    <div className="revision" data-row={one.key}>
      <p className="revision-from">
        A new revision of “{revision.title}”. {comparedWith(revision)}
      </p>
      <div className="revision-head">
        <p role="status" className="revision-count">
          {tally.all === 0
            ? 'Nothing in the file differs from what went out.'
            : `${counted(tally.all, 'change')}: ${tally.accepted} accepted, ${tally.refused} refused, ${tally.left} to decide`}
        </p>
        {tally.all > 0 && (
          <>
            <Button icon="tick" onPress={() => decide(one.key, left.length > 0 ? left : all, 'accepted')}>
              {isSome(tally) ? 'Accept the rest' : 'Accept all'}
            </Button>
            <Button icon="cross" onPress={() => decide(one.key, left.length > 0 ? left : all, 'refused')}>
              {isSome(tally) ? 'Refuse the rest' : 'Refuse all'}
            </Button>
          </>
        )}
        {one.paper === undefined && one.part === null && (
          <Button look="quiet" onPress={() => readAgain(one, { asNew: true })}>
            Make a new paper of it instead
          </Button>
        )}
      </div>
      {tally.all > 0 && (
        <p className="revision-keys">
          <kbd>j</kbd> and <kbd>k</kbd> go from change to change, <kbd>a</kbd> accepts, <kbd>r</kbd> refuses.
        </p>
      )}
      <Clashes one={one} compared={compared} now={now} showing={showing} />
      {compared.title && decisions([compared.title.key])}
      {parts.map((part) => (
        <section key={part.key} className="revision-part" aria-label={part.title ?? 'The paper'}>
          {part.title !== null && <h3 className="revision-annex">{part.title}</h3>}
          {decisions(part.keys)}
          {part.kind !== 'same' && (
            <ComparedText
              changes={part.blocks.map((block) => block.change)}
              showing={showing}
              whole={false}
              below={(of) => decisions(keysOf.get(of) ?? [])}
            />
          )}
        </section>
      ))}
      {decisions(all.filter((key) => key === 'annexes:order'))}
    </div>
  )
}

const isSome = ({ left, all }: { left: number; all: number }): boolean => left > 0 && left < all

function comparedWith({ foundBy, version, at }: WordRevision): string {
  const when = at === null ? `version ${version}` : `what it said at ${printMoment(at)}`
  return foundBy === 'name'
    ? `Compared with ${when}, which the file was made from.`
    : `Compared with ${when}, which is the version most like the file.`
}

function useShowing(
  programme: string,
  { base }: WordRevision,
  parts: readonly RevisionPart[],
  reading: WordReading,
): Showing {
  const texts = useMemo(
    () => [...base.map(({ text }) => text), reading.body, ...reading.annexes.map(({ body }) => body)],
    [base, reading],
  )
  const numbers = useMemo(() => {
    const came = parts.map(({ blocks }) =>
      textOf(
        blocks.map((block) => block.change),
        'now',
      ),
    )
    const [old, fresh] = [numbersOf(base.map(({ text }) => text)), numbersOf(came)]
    return { labels: fresh.labels, words: new Map([...old.words, ...fresh.words]) }
  }, [base, parts])
  const words = useComparedWords(programme, texts, numbers.words)
  return { words, labels: numbers.labels, imageAt: (src) => imageAddress(programme, src) }
}
