import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Kbd } from './kbd.tsx'
import './tooltip.css'

/** What a button does, and its key, for who rests on it. */
export const Tooltip = ({
  words,
  keys,
  children,
}: {
  words: string
  keys?: string
  children: ReactElement
}) => (
  <TooltipTrigger delay={500} closeDelay={60}>
    {children}
    <AriaTooltip className="tooltip" offset={6}>
      {words}
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaTooltip>
  </TooltipTrigger>
)
