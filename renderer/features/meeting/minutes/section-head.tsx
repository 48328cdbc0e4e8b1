import type { RefObject } from 'react'
import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import type { ShownSection } from './use-minutes.ts'
import type { Outcome } from './use-outcomes.ts'

interface SectionHeadProps {
  section: ShownSection
  title: RefObject<HTMLHeadingElement | null>
  onBegin: (kind: Outcome['kind']) => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}

/** Tab comes to every heading: its keys are there. */
const stop: number = 0

/** A section's heading as it is printed, and a button for each of its keys. */
export const SectionHead = ({ section, title, onBegin, onMove, onRemove }: SectionHeadProps) => {
  const { item, place, heading, goesOn } = section
  return (
    <header className="mn-head">
      <h2 ref={title} className="mn-heading table-row" tabIndex={stop}>
        {heading}
        {goesOn && <span className="mn-quiet"> goes on</span>}
      </h2>
      {notTakenWords(item?.outcome) !== null && (
        <span className="mn-not-taken">
          <Icon name="clock" size={14} />
          {item?.outcome === 'deferred' ? 'Deferred' : 'Not reached'}
        </span>
      )}
      <span className="mn-tools">
        <Tooltip words="Decision; in the words Ctrl Shift D" keys="d">
          <Button
            look="quiet"
            icon="decision"
            aria-label={`Decision of ${heading}`}
            onPress={() => onBegin('decision')}
          >
            Decision
          </Button>
        </Tooltip>
        <Tooltip words="Action; in the words Ctrl Shift A" keys="a">
          <Button
            look="quiet"
            icon="action"
            aria-label={`Action of ${heading}`}
            onPress={() => onBegin('action')}
          >
            Action
          </Button>
        </Tooltip>
        {place !== null && (
          <Menu
            label={`More of ${heading}`}
            trigger={
              <Button look="quiet" icon="down" aria-label={`More of ${heading}`}>
                More
              </Button>
            }
            choices={[
              { id: 'up', label: 'Taken earlier', keys: 'Alt ↑' },
              { id: 'down', label: 'Taken later', keys: 'Alt ↓' },
              { id: 'remove', label: 'Remove this section', keys: 'Delete' },
            ]}
            onChoose={(id) => (id === 'remove' ? onRemove() : onMove(id === 'up' ? -1 : 1))}
          />
        )}
      </span>
    </header>
  )
}

/** As the minutes print it of an item that was put off; null of any other. */
export const notTakenWords = (outcome: AgendaItem['outcome']): string | null =>
  outcome === 'deferred'
    ? 'This item was deferred.'
    : outcome === 'not reached'
      ? 'This item was not reached.'
      : null
