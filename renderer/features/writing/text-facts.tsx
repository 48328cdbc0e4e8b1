import { type ReactNode, useId } from 'react'
import { type Audience, type Stage, tiers } from '../../../shared/records/basics.ts'
import type { EditedRecord } from '../../api/use-record.ts'
import { IconButton } from '../../ui/button.tsx'
import { capitalised } from '../../words.ts'
import { ChoiceInPlace } from '../meeting/choice-in-place.tsx'
import { HeldEdit } from '../meeting/held-edit.tsx'
import { RefPicker } from '../meeting/ref-picker.tsx'
import { useNames } from '../meeting/use-names.ts'
import { StageChip } from '../papers/paper-row.tsx'
import { setTold, type Told } from './text-edits.ts'
import './text-facts.css'

const choice = <T extends string>(id: T) => ({ id, label: capitalised(id) })
const stages = (['received', 'in clearance', 'cleared', 'nil return', 'withdrawn'] satisfies Stage[]).map(
  choice,
)
export const audiences = (['internal', 'members', 'public'] satisfies Audience[]).map(choice)
const markings = [
  { id: 'none', label: 'As the programme’s' },
  ...tiers.map((tier) => ({ id: tier, label: tier })),
] as const

interface TextFactsProps<T> {
  programme: string
  /** `the paper` */
  of: string
  edited: EditedRecord<T>
  readOnly: boolean
}

/** What is said of a text besides its words, changed where it stands. */
export function TextFacts<T extends Told & { id: string }>({
  programme,
  of,
  edited,
  readOnly,
}: TextFactsProps<T>) {
  const { record, edit, held } = edited
  const names = useNames(programme)
  const { stage, audience, author, marking } = record
  const inWords = (value: unknown) =>
    typeof value === 'string' ? (names.people.get(value)?.name ?? value) : 'something else'
  return (
    <>
      {held !== null && held.edit.at === undefined && <HeldEdit of={edited} held={held} inWords={inWords} />}
      <div className="text-facts">
        <Fact legend="Stage">
          {readOnly ? (
            <StageChip stage={stage} />
          ) : (
            <ChoiceInPlace
              label={`Stage of ${of}`}
              choices={stages}
              value={stage}
              onChoose={(to) => edit(setTold(record, 'stage', to))}
            >
              <StageChip stage={stage} />
            </ChoiceInPlace>
          )}
        </Fact>
        <Fact legend="For">
          {readOnly ? (
            capitalised(audience)
          ) : (
            <ChoiceInPlace
              label={`Audience of ${of}`}
              choices={audiences}
              value={audience}
              onChoose={(to) => edit(setTold(record, 'audience', to))}
            />
          )}
        </Fact>
        <Fact legend="Marking">
          {readOnly ? (
            (marking ?? 'As the programme’s')
          ) : (
            <ChoiceInPlace
              label={`Marking of ${of}`}
              choices={markings}
              value={marking ?? 'none'}
              onChoose={(to) => edit(setTold(record, 'marking', to === 'none' ? undefined : to))}
            />
          )}
        </Fact>
        <Fact legend="Author">
          {author !== undefined && (
            <span className="ref-chip">
              {names.of(author)}
              {!readOnly && (
                <IconButton
                  icon="cross"
                  label={`Take off: ${names.of(author)}`}
                  onPress={() => edit(setTold(record, 'author', undefined))}
                />
              )}
            </span>
          )}
          {author === undefined && readOnly && 'Not said'}
          {author === undefined && !readOnly && (
            <div className="text-facts-picker">
              <RefPicker
                label={`Author of ${of}`}
                placeholder="Who wrote it"
                names={names}
                organisations
                onPick={(ref) => edit(setTold(record, 'author', ref))}
              />
            </div>
          )}
        </Fact>
      </div>
    </>
  )
}

const Fact = ({ legend, children }: { legend: string; children: ReactNode }) => {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: one fact with its name, of no form
    <div className="text-fact" role="group" aria-labelledby={id}>
      <span className="legend" id={id}>
        {legend}
      </span>
      <span className="text-fact-value">{children}</span>
    </div>
  )
}
