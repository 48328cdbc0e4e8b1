import { useState } from 'react'
import { agendaInOrder } from '../../../../shared/rules/agenda-order.ts'
import { itemsWithoutMinutes } from '../../../../shared/rules/minutes-sections.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { toast } from '../../../ui/toast.tsx'
import { counted } from '../../../words.ts'
import { focusText } from './focus-text.ts'
import { freshBody } from './fresh-body.ts'
import { addSection, type NewSection } from './minutes-edits.ts'
import { beginMinutes } from './minutes-queries.ts'
import type { MinutesDesk } from './use-minutes.ts'

/** Makes the minutes from the agenda, or adds what is not in them yet. */
export const BeginButton = ({
  desk: { programme, meeting },
  again = false,
}: {
  desk: MinutesDesk
  again?: boolean
}) => {
  const [busy, setBusy] = useState(false)
  const lacking = itemsWithoutMinutes(meeting).length
  const begin = async () => {
    setBusy(true)
    try {
      await beginMinutes(programme, meeting.id)
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
    setBusy(false)
  }
  if (again && lacking === 0) return null
  return (
    <Button look={again ? 'plain' : 'go'} icon="plus" isDisabled={busy} onPress={() => void begin()}>
      {again ? `Add ${counted(lacking, 'item')} without minutes` : 'Begin the minutes from the agenda'}
    </Button>
  )
}

/** One more section, of an item or of none, with the cursor in it. */
export const AddSection = ({ desk }: { desk: MinutesDesk }) => {
  const { meeting, edited } = desk
  const paragraphs = meeting.minutes?.paragraphs ?? []
  const choices: { id: string; label: string; of: NewSection; key: string }[] = [
    ...(paragraphs[0]?.item === undefined && paragraphs.length > 0
      ? []
      : [{ id: 'opening', label: 'Opening words', of: 'opening' as const, key: ' 1' }]),
    ...agendaInOrder(meeting).map(({ item, number }) => {
      const times = paragraphs.filter((one) => one.item === item.id).length
      const again = times > 0 ? ', taken again' : ''
      return {
        id: `item ${item.id}`,
        label: `${number === null ? '' : `${number} `}${item.title}${again}`,
        of: { item: item.id },
        key: `${item.id} ${times + 1}`,
      }
    }),
    {
      id: 'other',
      label: 'Other matters',
      of: 'other',
      key: ` ${paragraphs.filter(({ item }) => item === undefined).length + 1}`,
    },
  ]
  return (
    <Menu
      label="Add a section"
      placement="bottom start"
      trigger={
        <Button look="quiet" icon="plus">
          Add a section
        </Button>
      }
      choices={choices}
      onChoose={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (!chosen) return
        edited.edit(addSection(chosen.of, `“${chosen.label}”`, freshBody()))
        // After the menu has given the focus back.
        window.setTimeout(
          () => focusText(() => document.querySelector(`[data-section="${CSS.escape(chosen.key)}"]`)),
          50,
        )
      }}
    />
  )
}
