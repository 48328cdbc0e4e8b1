import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'

interface ToolProps {
  icon: IconName
  label: string
  keys?: string
  /** Whether it holds where the cursor is; absent for what only does something. */
  on?: boolean
  off?: boolean
  onPress: () => void
}

/** A tool of the editor: a sign with a name, and its key in the tooltip. The focus stays in the text. */
export const Tool = ({ icon, label, keys, on, off = false, onPress }: ToolProps) => (
  <Tooltip words={label} {...(keys === undefined ? {} : { keys })}>
    {on === undefined ? (
      <Button
        className="button button-icon editor-tool"
        aria-label={label}
        isDisabled={off}
        onPress={onPress}
        preventFocusOnPress
      >
        <Icon name={icon} />
      </Button>
    ) : (
      <ToggleButton
        className="button button-icon editor-tool"
        aria-label={label}
        isSelected={on}
        onPress={onPress}
        preventFocusOnPress
      >
        <Icon name={icon} />
      </ToggleButton>
    )}
  </Tooltip>
)
