import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Paper } from '../../../../shared/records/paper.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { places } from '../../../places.ts'
import { Button } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Link } from '../../../ui/link.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { WithheldFrom } from '../../recipients/withheld-from.tsx'
import { orNone, unlessNone } from '../agenda/item-words.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { Fact } from '../fact.tsx'
import { RefList } from '../ref-list.tsx'
import { TextInPlace } from '../text-in-place.tsx'
import { setPaper } from './paper-edits.ts'
import type { PaperLineProps } from './paper-line.tsx'
import { audiences, markings } from './paper-words.ts'

interface PaperDetailsProps extends PaperLineProps {
  paper: Paper
  edit: (edit: Edit<Paper>) => void
  onClose: () => void
}

/** What a paper has beyond its line: who wrote it, what is asked, where it stands, and the way to its words. */
export const PaperDetails = (props: PaperDetailsProps) => {
  const { programme, id, paper, names, destinations, destination, day, edit, onClose } = props
  const { onMove, onPlace, onTakeOff, onRemove } = props
  const { title } = paper
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const backOut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const person = (field: 'author' | 'sponsor', legend: string) => (
    <RefList
      label={`${legend} of ${title}`}
      legend={legend}
      add={paper[field] === undefined ? `Who is the ${field}` : `Another ${field} in their place`}
      names={names}
      refs={paper[field] === undefined ? [] : [paper[field]]}
      onChange={(refs) => edit(setPaper(paper, field, refs.at(-1)))}
    />
  )
  const words = (field: 'ask' | 'handling', legend: string, placeholder: string) => (
    <div className="mp-field">
      <span className="legend" aria-hidden="true">
        {legend}
      </span>
      <TextInPlace
        label={`${legend}, ${title}`}
        value={paper[field] ?? ''}
        placeholder={placeholder}
        onSave={(typed, { was, typing }) =>
          edit(setPaper(paper, field, typed || undefined, { was: was || undefined, typing }))
        }
      />
    </div>
  )
  return (
    <tr className="mp-whole mp-details-row">
      <td>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its controls */}
        <div className="mp-details" ref={box} onKeyDown={backOut}>
          <div className="mp-details-side">
            {words('ask', 'Asked of the group', 'Nothing yet')}
            {person('author', 'Author')}
            {person('sponsor', 'Sponsor')}
            {words('handling', 'Handling', 'Nothing yet')}
          </div>
          <div className="mp-details-side">
            <dl className="ae-facts">
              <Fact legend="Item">
                <ChoiceInPlace
                  label={`Item of ${title}`}
                  choices={destinations}
                  value={destination}
                  onChoose={(item) => onPlace(title, item)}
                />
              </Fact>
              <Fact legend="Marking">
                <ChoiceInPlace
                  label={`Marking of ${title}`}
                  choices={markings}
                  value={orNone(paper.marking)}
                  onChoose={(marking) => edit(setPaper(paper, 'marking', unlessNone(marking)))}
                />
              </Fact>
              <Fact legend="Cleared for">
                <ChoiceInPlace
                  label={`Audience of ${title}`}
                  choices={audiences}
                  value={paper.audience}
                  onChoose={(audience) => edit(setPaper(paper, 'audience', audience))}
                />
              </Fact>
            </dl>
            <label className="mp-check">
              <input
                type="checkbox"
                checked={paper.forInformation}
                onChange={({ target }) => edit(setPaper(paper, 'forInformation', target.checked))}
              />
              For information: printed after the others
            </label>
            <WithheldFrom programme={programme} paper={id} title={title} names={names} />
            {paper.kind === 'progress-update' && paper.entries === undefined && (
              <div className="mp-period">
                <DayField
                  label="Updates from"
                  near={day}
                  value={paper.from}
                  onChange={(from) => edit(setPaper(paper, 'from', from))}
                />
                <DayField
                  label="Updates until"
                  near={day}
                  value={paper.to}
                  onChange={(to) => edit(setPaper(paper, 'to', to))}
                />
              </div>
            )}
            <div className="mp-ways">
              <Link href={places.writePaper(programme, id)} look="button">
                {paper.kind === 'written' ? 'Write it' : 'Choose its updates'}
              </Link>
              <Link href={places.paper(programme, id)} look="button">
                See it printed
              </Link>
            </div>
            <div className="ae-actions">
              <Tooltip words="Move up" keys="Alt ↑">
                <Button look="quiet" onPress={() => onMove(title, -1)}>
                  Move up
                </Button>
              </Tooltip>
              <Tooltip words="Move down" keys="Alt ↓">
                <Button look="quiet" onPress={() => onMove(title, 1)}>
                  Move down
                </Button>
              </Tooltip>
              {paper.stage === 'withdrawn' ? (
                <Button look="quiet" onPress={() => edit(setPaper(paper, 'stage', 'received'))}>
                  Bring it back
                </Button>
              ) : (
                <Button look="quiet" onPress={() => edit(setPaper(paper, 'stage', 'withdrawn'))}>
                  Withdraw
                </Button>
              )}
              <Tooltip words="It stays among the programme’s papers" keys="Delete">
                <Button look="quiet" onPress={() => onTakeOff(title)}>
                  Take off the meeting
                </Button>
              </Tooltip>
              <Button look="danger" onPress={() => onRemove(title)}>
                Remove paper
              </Button>
            </div>
          </div>
          <span className="ae-close">
            <Button look="quiet" onPress={onClose}>
              Close <Kbd keys="Esc" />
            </Button>
          </span>
        </div>
      </td>
    </tr>
  )
}
