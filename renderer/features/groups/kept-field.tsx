import { useState } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import '../../ui/field.css'

interface KeptFieldProps {
  label: string
  value: string
  hint?: string
  /** Said beneath of what stands in the field now. */
  preview?: (words: string) => string
  long?: boolean
  /** Why these words cannot be kept. */
  refuse?: (words: string) => string | undefined
  error?: string | undefined
  onKeep: (words: string) => void
}

/** A field whose words are kept when it is left, or by Enter; Escape brings back what was there. */
export const KeptField = ({ label, value, hint, preview, long, refuse, error, onKeep }: KeptFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const words = typed ?? value
  const refused = typed === null ? undefined : refuse?.(typed.trim())
  const wrong = refused ?? error
  const keep = () => {
    if (typed === null || refused !== undefined) return
    if (typed.trim() !== value) onKeep(typed.trim())
    setTyped(null)
  }
  const said = preview ? preview(words) : hint
  return (
    <TextField
      className="field"
      value={words}
      onChange={setTyped}
      isInvalid={wrong !== undefined}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !long) keep()
        else if (event.key === 'Escape' && typed !== null) setTyped(null)
        else event.continuePropagation()
      }}
    >
      <Label className="field-label">{label}</Label>
      {long ? <TextArea className="field-input group-long" rows={3} /> : <Input className="field-input" />}
      {said !== undefined && (
        <Text slot="description" className="field-hint">
          {said}
        </Text>
      )}
      <FieldError className="field-error">{wrong}</FieldError>
    </TextField>
  )
}
