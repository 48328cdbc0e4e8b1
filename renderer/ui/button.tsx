import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Icon, type IconName } from './icon.tsx'
import { joinClasses } from './join-classes.ts'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `go` is the one thing that a screen is for; `danger` destroys; `quiet` has no frame. */
  look?: 'plain' | 'go' | 'quiet' | 'danger'
  icon?: IconName
  wide?: boolean
  children: ReactNode
}

export const Button = ({ look = 'plain', icon, wide, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={joinClasses('button', `button-${look}`, wide && 'button-wide')}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </AriaButton>
)

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  icon: IconName
  /** What it does, for who cannot see the sign. */
  label: string
}

export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <AriaButton {...rest} aria-label={label} className="button button-icon">
    <Icon name={icon} />
  </AriaButton>
)
