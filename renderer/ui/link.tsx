import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import { joinClasses } from './join-classes.ts'
import './link.css'

export interface LinkProps {
  href: string
  /** `row` covers the nearest `.row`; `button` looks like one; `bare` brings its own look. */
  look?: 'plain' | 'quiet' | 'row' | 'button' | 'bare'
  className?: string
  current?: boolean
  label?: string
  children: ReactNode
}

export const Link = ({ href, look = 'plain', className, current, label, children }: LinkProps) => (
  <AriaLink
    href={href}
    className={joinClasses('link', `link-${look}`, look === 'button' && 'button button-plain', className)}
    {...(current ? { 'aria-current': 'page' as const } : {})}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    {children}
  </AriaLink>
)
