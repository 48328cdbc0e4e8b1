import type { PaperSummary } from '../../../../shared/api.ts'
import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'

interface ItemPapersProps {
  name: string
  item: AgendaItem
  papers: PaperSummary[]
  others: PaperSummary[]
  onChange: (ids: string[]) => void
}

/** The papers of an item, and those that it could take: the meeting's own without an item, then those of no meeting. */
export const ItemPapers = ({ name, item, papers, others, onChange }: ItemPapersProps) => {
  const free = [...others, ...papers.filter(({ meeting }) => meeting === null)].filter(
    ({ id }, i, all) => !item.papers.includes(id) && all.findIndex((one) => one.id === id) === i,
  )
  if (free.length === 0 && item.papers.length === 0) return null
  return (
    <fieldset className="ref-list" aria-label={`Papers of ${name}`}>
      <span className="legend" aria-hidden="true">
        Papers
      </span>
      <ul className="ref-chips">
        {item.papers.map((id) => {
          const paper = papers.find((one) => one.id === id)
          const words = paper ? [paper.number, paper.title].filter(Boolean).join(' ') : id
          return (
            <li key={id} className="ref-chip">
              {words}
              <IconButton
                icon="cross"
                label={`Take off: ${words}`}
                onPress={() => onChange(item.papers.filter((one) => one !== id))}
              />
            </li>
          )
        })}
      </ul>
      {free.length > 0 && (
        <Menu
          label={`Add a paper to ${name}`}
          trigger={<Button icon="plus">Add a paper</Button>}
          choices={free.map(({ id, number, title }) => ({
            id,
            label: number === null ? title : `${number} ${title}`,
          }))}
          onChoose={(id) => onChange([...item.papers, id])}
        />
      )}
    </fieldset>
  )
}
