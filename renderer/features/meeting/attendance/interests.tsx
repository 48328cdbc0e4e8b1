import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import type { Interest, Meeting } from '../../../../shared/records/meeting.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { RefPicker } from '../ref-picker.tsx'
import { TextInPlace } from '../text-in-place.tsx'
import type { Names } from '../use-names.ts'
import { addInterest, setInterest } from './attendance-edits.ts'

interface InterestsProps {
  meeting: Meeting
  names: Names
  items: { item: AgendaItem; number: number }[]
  edit: (edit: Edit<Meeting>) => void
}

/** What was declared, by whom, on which item, and how it was handled. */
export const Interests = ({ meeting, names, items, edit }: InterestsProps) => (
  <Card title="Interests declared">
    <ul className="att-rows" aria-label="Interests declared">
      {meeting.interests.map((interest, i) => {
        const name = names.of(interest.person)
        // Interests have no ids; nothing but these buttons changes their order.
        const key = `${i} ${JSON.stringify(interest.person)}`
        return (
          <li key={key} className="att-interest">
            <span className="att-name">
              <span className="att-title">{name}</span>
              <ChoiceInPlace
                label={`Item of the interest of ${name}`}
                className="choice-faint"
                choices={[
                  { id: 'none', label: 'The whole meeting' },
                  ...items.map(({ item, number }) => ({
                    id: item.id,
                    label: `Item ${number}: ${item.title}`,
                  })),
                ]}
                value={interest.item ?? 'none'}
                onChoose={(item) => edit(setInterest(interest, withItem(interest, item)))}
              />
            </span>
            <TextInPlace
              label={`Interest of ${name}`}
              value={interest.text}
              placeholder="What was declared"
              whole
              onSave={(text) => edit(setInterest(interest, { ...interest, text }))}
            />
            <TextInPlace
              label={`Handling of the interest of ${name}`}
              value={interest.handling ?? ''}
              placeholder="How it was handled"
              whole
              onSave={(handling) => edit(setInterest(interest, withHandling(interest, handling)))}
            />
            <IconButton
              icon="cross"
              label={`Take off the interest of ${name}`}
              onPress={() => edit(setInterest(interest, null))}
            />
          </li>
        )
      })}
    </ul>
    <div className="att-add">
      <RefPicker
        label="Declare an interest of"
        names={names}
        onPick={(person) => edit(addInterest({ person, text: '' }))}
      />
    </div>
  </Card>
)

function withItem({ item: _item, ...rest }: Interest, item: string): Interest {
  return item === 'none' ? rest : { ...rest, item }
}

function withHandling({ handling: _handling, ...rest }: Interest, handling: string): Interest {
  return handling.trim() === '' ? rest : { ...rest, handling }
}
