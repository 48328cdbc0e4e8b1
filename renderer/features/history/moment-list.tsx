import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Moment, MomentGroup } from '../../../shared/api.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { counted } from '../../words.ts'
import { dayOf, timeOf, whatHappened } from './moment-words.ts'

export interface Chosen {
  /** The version that was chosen. */
  at: number
  /** What it is compared with: another version, the text now, or the version before it. */
  against: number | 'now' | 'before'
}

interface MomentListProps {
  moments: readonly MomentGroup[]
  chosen: Chosen
  onChoose: (version: number) => void
  onCompare: (version: number) => void
  /** Shows earlier ones; absent where there are none. */
  onMore?: () => void
}

/** What a text said before, by day and time, the latest first. */
export const MomentList = ({ moments, onMore, ...rest }: MomentListProps) => {
  const days = [...Map.groupBy(moments, dayOf)]
  return (
    <nav className="history-list" aria-label="Versions">
      {days.map(([day, those]) => (
        <section key={day} aria-label={day}>
          <h2 className="legend">{day}</h2>
          <ul className="card">
            {those.map((moment) => (
              <MomentRow key={moment.version} moment={moment} isLatest={moment === moments[0]} {...rest} />
            ))}
          </ul>
        </section>
      ))}
      {onMore && (
        <Button look="quiet" onPress={onMore}>
          Show earlier versions
        </Button>
      )}
    </nav>
  )
}

type RowProps = Pick<MomentListProps, 'chosen' | 'onChoose' | 'onCompare'> & { isLatest: boolean }

const MomentRow = ({ moment, ...rest }: RowProps & { moment: MomentGroup }) => {
  const { steps, version } = moment
  const [open, setOpen] = useState(
    steps.some((step) => step.version === rest.chosen.at && step.version !== version),
  )
  return (
    <li className="history-row">
      <MomentLine moment={moment} {...rest} />
      {steps.length > 1 && (
        <div className="history-steps">
          <AriaButton className="history-more" aria-expanded={open} onPress={() => setOpen(!open)}>
            <Icon name={open ? 'down' : 'chevron'} size={14} />
            {`Typed in ${counted(steps.length, 'go', 'goes')}`}
          </AriaButton>
          {open && (
            <ul>
              {steps.slice(1).map((step) => (
                <li key={step.version}>
                  <MomentLine moment={step} {...rest} isLatest={false} />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  )
}

const MomentLine = ({ moment, chosen, onChoose, onCompare, isLatest }: RowProps & { moment: Moment }) => {
  const isChosen = moment.version === chosen.at
  const isOther = moment.version === chosen.against || (isLatest && chosen.against === 'now')
  const time = timeOf(moment)
  return (
    <div
      className={joinClasses(
        'history-line',
        isChosen && 'history-chosen',
        !isChosen && isOther && 'history-other',
      )}
    >
      <AriaButton className="history-choose" aria-pressed={isChosen} onPress={() => onChoose(moment.version)}>
        <span className="history-time">
          {time}
          {isLatest && <span className="history-now">Now</span>}
        </span>
        <span className="history-what">{whatHappened(moment)}</span>
      </AriaButton>
      {!isChosen && (
        <Tooltip words="Compare the chosen one with this">
          <AriaButton
            className="button button-icon history-compare"
            aria-label={`Compare the chosen one with ${time}`}
            aria-pressed={isOther}
            onPress={() => onCompare(moment.version)}
          >
            <span aria-hidden="true">⇄</span>
          </AriaButton>
        </Tooltip>
      )}
    </div>
  )
}
