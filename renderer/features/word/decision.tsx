import { ToggleButton } from 'react-aria-components/ToggleButton'
import { isDay } from '../../../shared/records/basics.ts'
import type { Inline } from '../../../shared/rich-text.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import type { RevisionChange } from '../../../shared/rules/word/compare-revision.ts'
import { plainInlines } from '../../../shared/rules/word/plain-inlines.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Words } from '../compare/compared-inlines.tsx'

interface DecisionProps {
  change: RevisionChange
  words: Words
  decided: 'accepted' | 'refused' | undefined
  onDecide: (as: 'accepted' | 'refused') => void
}

/** One change in a line: what it is, whose, and what becomes of it. */
export const Decision = ({ change, decided, onDecide }: DecisionProps) => {
  const { key, kind, was, now, by } = change
  const name = `${kinds[kind]}: ${inBrief(was, now)}`
  return (
    // The focus comes here from change to change.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div
      className={`revision-decision revision-${decided ?? 'open'}`}
      role="group"
      aria-label={name}
      tabIndex={-1}
      data-decision={key}
    >
      <span className="revision-what">
        <span className="revision-kind">{kinds[kind]}</span>{' '}
        {was.length > 0 && kind !== 'moved' && <del>{short(was)}</del>}
        {was.length > 0 && now.length > 0 && kind !== 'moved' && ' '}
        {now.length > 0 && (kind === 'moved' ? <span>{short(now)}</span> : <ins>{short(now)}</ins>)}
        {by.length > 0 && <span className="revision-by">{by.map(inWords).join('; ')}</span>}
      </span>
      <span className="revision-choice">
        <ToggleButton
          className="button button-plain revision-accept"
          isSelected={decided === 'accepted'}
          onChange={() => onDecide('accepted')}
          aria-label={`Accept ${name}`}
        >
          <Icon name="tick" /> <span>{decided === 'accepted' ? 'Accepted' : 'Accept'}</span>
        </ToggleButton>
        <ToggleButton
          className="button button-plain revision-refuse"
          isSelected={decided === 'refused'}
          onChange={() => onDecide('refused')}
          aria-label={`Refuse ${name}`}
        >
          <Icon name="cross" /> <span>{decided === 'refused' ? 'Refused' : 'Refuse'}</span>
        </ToggleButton>
      </span>
    </div>
  )
}

const kinds: Record<RevisionChange['kind'], string> = {
  words: 'Words',
  look: 'Look',
  kind: 'Kind of paragraph',
  picture: 'Picture',
  table: 'Table',
  'row added': 'New row',
  'row removed': 'Row taken out',
  row: 'Row',
  added: 'New paragraph',
  removed: 'Paragraph taken out',
  moved: 'Moved',
  title: 'Title',
  'annex added': 'New annex',
  'annex removed': 'Annex taken out',
  'annex title': 'Name of the annex',
  'annexes moved': 'Order of the annexes',
}

const most = 120
const short = (text: readonly Inline[]): string => {
  const words = plainInlines(text).replace(/\s+/g, ' ')
  return words.length > most
    ? `${words.slice(0, most).trimEnd()} …`
    : words.trim() === ''
      ? '(a space)'
      : words
}
const inBrief = (was: readonly Inline[], now: readonly Inline[]): string =>
  [was, now].flatMap((side) => (side.length === 0 ? [] : [`“${short(side).slice(0, 60)}”`])).join(' to ')

/** `tracked by Ann Reid on 7 November 2016` */
function inWords({ author, date }: RevisionChange['by'][number]): string {
  const day = date.slice(0, 10)
  return `tracked by ${author === '' ? 'somebody' : author}${isDay(day) ? ` on ${printDay(day)}` : ''}`
}
