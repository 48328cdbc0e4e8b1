import type { Ref } from '../../../shared/records/basics.ts'
import { IconButton } from '../../ui/button.tsx'
import '../../ui/field-rows.css'
import { RefPicker } from './ref-picker.tsx'
import type { Names } from './use-names.ts'
import './ref-list.css'

interface PersonInPlaceProps {
  /** Above the field: `Somebody else chairs`. */
  label: string
  names: Names
  value: Ref | undefined
  /** Said where nobody is chosen. */
  none: string
  organisations?: boolean
  onChange: (ref: Ref | undefined) => void
}

/** One person, or an organisation: who it is, a button that takes them off, and a field that chooses another. */
export const PersonInPlace = ({ label, names, value, none, organisations, onChange }: PersonInPlaceProps) => (
  <div className="field-person">
    {value === undefined ? (
      <span className="field-quiet">{none}</span>
    ) : (
      <span className="ref-chip">
        {names.of(value)}
        <IconButton icon="cross" label={`Take off: ${names.of(value)}`} onPress={() => onChange(undefined)} />
      </span>
    )}
    <RefPicker label={label} names={names} {...(organisations && { organisations })} onPick={onChange} />
  </div>
)
