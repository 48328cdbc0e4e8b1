import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import './field.css'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string
  hint?: string
  placeholder?: string
  /** Shown beneath in red, where there is one. */
  error?: string | undefined
}

export const TextField = ({ label, hint, placeholder, error, ...rest }: TextFieldProps) => (
  <AriaTextField {...rest} isInvalid={error !== undefined} className="field">
    <Label className="field-label">{label}</Label>
    <Input className="field-input" {...(placeholder === undefined ? {} : { placeholder })} />
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </AriaTextField>
)
