import { useEffect, useRef, useState } from 'react'
import type { Day } from '../../../../shared/records/basics.ts'
import { DayField } from '../../../ui/day-field.tsx'

const pause = 900

/** A day that is saved once it has been left alone: while a year is typed it is another year. */
export const DayInPlace = ({
  label,
  value,
  onSave,
}: {
  label: string
  value: Day
  onSave: (day: Day) => void
}) => {
  const [draft, setDraft] = useState<Day | undefined>(value)
  const live = useRef({ draft: draft as Day | undefined, value, onSave, timer: 0 })
  live.current.value = value
  live.current.onSave = onSave
  useEffect(() => {
    live.current.draft = value
    setDraft(value)
  }, [value])
  const save = () => {
    window.clearTimeout(live.current.timer)
    const { draft: day, value: now } = live.current
    if (day !== undefined && day > '1900' && day !== now) live.current.onSave(day)
  }
  useEffect(() => {
    const { current } = live
    return () => window.clearTimeout(current.timer)
  }, [])
  return (
    <fieldset className="day-in-place" aria-label={label} onBlur={save}>
      <DayField
        label={label}
        value={draft}
        near={value}
        onChange={(day) => {
          live.current.draft = day
          setDraft(day)
          window.clearTimeout(live.current.timer)
          live.current.timer = window.setTimeout(save, pause)
        }}
      />
    </fieldset>
  )
}
