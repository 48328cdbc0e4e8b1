import { useId } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import './segmented.css'

export interface SegmentedProps<T extends string> {
  label: string
  /** In order, as they are shown. */
  options: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
}

/** One of a few, all of them in sight. */
export function Segmented<T extends string>({ label, options, value, onChange }: SegmentedProps<T>) {
  const id = useId()
  return (
    <div className="segmented">
      <span className="legend" id={id}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        className="segmented-group"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = options.find((option) => keys.has(option.value))
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className="segment">
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
