import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { type TextSize, textSize, textSizes } from './text-size.ts'
import { type Theme, theme, themes } from './theme.ts'
import '../../ui/menu.css'

const themeWords: Record<Theme, { label: string; icon: IconName }> = {
  light: { label: 'Light', icon: 'sun' },
  dark: { label: 'Dark', icon: 'moon' },
  system: { label: 'As this computer', icon: 'computer' },
}
const sizeWords = (size: TextSize) => (size === '100' ? '100%, as usual' : `${size}%`)

/** How the window looks to whoever sits before it: its theme, and how large its words are. */
export const LookMenu = () => {
  const now = theme.use()
  const size = textSize.use()
  return (
    <MenuTrigger>
      <Tooltip words="Theme and text size">
        <Button className="button button-icon" aria-label="Theme and text size">
          <Icon name={themeWords[now === 'system' ? 'light' : now].icon} />
        </Button>
      </Tooltip>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu aria-label="Theme and text size" className="menu">
          <LookSection
            title="Theme"
            choices={themes}
            chosen={now}
            words={(id) => themeWords[id].label}
            icon={(id) => themeWords[id].icon}
            onChoose={theme.choose}
          />
          <LookSection
            title="Text size"
            choices={textSizes}
            chosen={size}
            words={sizeWords}
            onChoose={textSize.choose}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

interface LookSectionProps<T extends string> {
  title: string
  choices: readonly T[]
  chosen: T
  words: (choice: T) => string
  icon?: (choice: T) => IconName
  onChoose: (choice: T) => void
}

function LookSection<T extends string>({
  title,
  choices,
  chosen,
  words,
  icon,
  onChoose,
}: LookSectionProps<T>) {
  return (
    <MenuSection
      className="menu-section"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const found = choices.find((one) => keys === 'all' || keys.has(one))
        if (found !== undefined && found !== chosen) onChoose(found)
      }}
    >
      <Header className="legend menu-legend">{title}</Header>
      {choices.map((id) => (
        <MenuItem key={id} id={id} textValue={words(id)} className="menu-item">
          {({ isSelected }) => (
            <>
              {icon && <Icon name={icon(id)} size={16} />}
              <span className="menu-words">{words(id)}</span>
              <span className="menu-tick">{isSelected && <Icon name="tick" size={16} />}</span>
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
