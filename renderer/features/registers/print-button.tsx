import { IconButton } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'

/** The whole list to paper, as it is filtered and sorted. */
export const PrintButton = () => (
  <Tooltip words="Print this list" keys="Ctrl P">
    <IconButton icon="print" label="Print this list" onPress={() => window.print()} />
  </Tooltip>
)
