import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import './chip.css'

export interface ChipProps {
  /** What the colour says, which the words say too; `quiet` is for what is as it should be. */
  tone?: 'plain' | 'quiet' | 'accent' | 'late' | 'soon' | 'done'
  icon?: IconName
  children: ReactNode
}

export const Chip = ({ tone = 'plain', icon, children }: ChipProps) => (
  <span className={`chip chip-${tone}`}>
    {icon && <Icon name={icon} size={14} />}
    {children}
  </span>
)
