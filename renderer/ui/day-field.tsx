import { parseDate } from '@internationalized/date'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { Day } from '../../shared/records/basics.ts'
import { Icon } from './icon.tsx'
import './day-field.css'
import './field.css'

interface DayFieldProps {
  label: string
  hint?: string
  value: Day | undefined
  /** Where the calendar opens while no day is chosen: nothing here asks the clock. */
  near?: Day | undefined
  onChange: (day: Day | undefined) => void
}

/** A day, typed or chosen from a calendar; it may be left out. */
export const DayField = ({ label, hint, value, near, onChange }: DayFieldProps) => (
  <DatePicker
    className="field"
    value={value === undefined ? null : parseDate(value)}
    onChange={(date) => onChange(date?.toString())}
    shouldForceLeadingZeros={false}
    {...(near === undefined ? {} : { placeholderValue: parseDate(near) })}
  >
    <Label className="field-label">{label}</Label>
    <Group className="day-group">
      <DateInput className="day-input">
        {(segment) => <DateSegment segment={segment} className="day-segment" />}
      </DateInput>
      {value !== undefined && (
        <Button
          slot={null}
          className="search-clear"
          aria-label={`Leave out: ${label}`}
          onPress={() => onChange(undefined)}
        >
          <Icon name="cross" size={14} />
        </Button>
      )}
      <Button className="search-clear" aria-label="Choose from a calendar">
        <Icon name="calendar" size={16} />
      </Button>
    </Group>
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <Popover className="popover" offset={6}>
      <Dialog className="day-dialog">
        <Calendar firstDayOfWeek="mon">
          <header className="day-head">
            <Button slot="previous" className="button button-icon">
              <span className="day-back">
                <Icon name="chevron" size={16} />
              </span>
            </Button>
            <CalendarHeading className="day-month" />
            <Button slot="next" className="button button-icon">
              <Icon name="chevron" size={16} />
            </Button>
          </header>
          <CalendarGrid className="day-grid" weekdayStyle="short">
            <CalendarGridHeader>
              {(day) => <CalendarHeaderCell className="day-weekday">{day}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell date={date} className="day-cell" />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  </DatePicker>
)
