import type { ReactNode, Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components/SearchField'
import { Icon } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import './field.css'

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'style' | 'children'> {
  label: string
  placeholder?: string
  /** What stands at its end while it is empty: a key, say. */
  end?: ReactNode
  big?: boolean
  inputRef?: Ref<HTMLInputElement>
}

export const SearchField = ({ label, placeholder, end, big, inputRef, ...rest }: SearchFieldProps) => (
  <AriaSearchField {...rest} aria-label={label} className={joinClasses('search', big && 'search-big')}>
    {({ isEmpty }) => (
      <>
        <Icon name="search" size={16} />
        <Input
          className="search-input"
          placeholder={placeholder ?? label}
          {...(inputRef ? { ref: inputRef } : {})}
        />
        {isEmpty ? (
          end
        ) : (
          <Button className="search-clear" aria-label="Clear">
            <Icon name="cross" size={14} />
          </Button>
        )}
      </>
    )}
  </AriaSearchField>
)
