import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import './menu.css'

export interface MenuChoice {
  id: string
  label: string
  icon?: IconName
  keys?: string
}

export interface MenuProps {
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  choices: readonly MenuChoice[]
  /** Which of them holds now, where they are alternatives. */
  chosen?: string
  /** Which edge of the button it keeps to. */
  placement?: 'bottom start' | 'bottom end'
  onChoose: (id: string) => void
}

export const Menu = ({ label, trigger, choices, chosen, placement = 'bottom end', onChoose }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className="popover" placement={placement} offset={6}>
      <AriaMenu
        aria-label={label}
        className="menu"
        onAction={(key) => onChoose(String(key))}
        {...(chosen === undefined
          ? {}
          : { selectionMode: 'single' as const, disallowEmptySelection: true, selectedKeys: [chosen] })}
      >
        {choices.map(({ id, label: words, icon, keys }) => (
          <MenuItem key={id} id={id} textValue={words} className="menu-item">
            {({ isSelected }) => (
              <>
                {icon && <Icon name={icon} size={16} />}
                <span className="menu-words">{words}</span>
                {keys !== undefined && <Kbd keys={keys} />}
                {chosen !== undefined && (
                  <span className="menu-tick">{isSelected && <Icon name="tick" size={16} />}</span>
                )}
              </>
            )}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
