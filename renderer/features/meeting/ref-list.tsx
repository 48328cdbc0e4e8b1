import { useRef } from 'react'
import type { Ref } from '../../../shared/records/basics.ts'
import { IconButton } from '../../ui/button.tsx'
import { RefPicker } from './ref-picker.tsx'
import type { Names } from './use-names.ts'
import './ref-list.css'

interface RefListProps {
  label: string
  legend: string
  add: string
  names: Names
  refs: Ref[]
  takesTyped?: boolean
  /** Only people who are on file, not organisations or names. */
  onFile?: boolean
  placeholder?: string
  onChange: (refs: Ref[]) => void
}

/** A few people, each with a button that takes them off, and a field that adds another. */
export const RefList = ({
  label,
  legend,
  add,
  names,
  refs,
  takesTyped = false,
  onFile = false,
  placeholder,
  onChange,
}: RefListProps) => {
  const box = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset className="ref-list" aria-label={label} ref={box}>
      {refs.length > 0 && (
        <>
          <span className="legend" aria-hidden="true">
            {legend}
          </span>
          <ul className="ref-chips">
            {refs.map((ref) => (
              <li key={JSON.stringify(ref)} className="ref-chip">
                {names.of(ref)}
                <IconButton
                  icon="cross"
                  label={`Take off: ${names.of(ref)}`}
                  onPress={() => {
                    onChange(refs.filter((one) => one !== ref))
                    box.current?.querySelector('input')?.focus()
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <RefPicker
        label={add}
        names={names}
        without={refs}
        organisations={!onFile}
        onFile={onFile}
        takesTyped={takesTyped}
        {...(placeholder === undefined ? {} : { placeholder })}
        onPick={(ref) => onChange([...refs, ref])}
      />
    </fieldset>
  )
}
