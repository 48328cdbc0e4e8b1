import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import '../menu.css'

/** What needs more room than a cell, beneath it. */
export const CellForm = ({
  label,
  anchor,
  onClose,
  children,
}: {
  label: string
  anchor: React.RefObject<Element | null>
  onClose: () => void
  children: ReactNode
}) => (
  <Popover
    className="popover grid-form"
    triggerRef={anchor}
    isOpen
    onOpenChange={(isOpen) => isOpen || onClose()}
    placement="bottom end"
    offset={4}
  >
    <Dialog aria-label={label} className="grid-form-dialog">
      {children}
    </Dialog>
  </Popover>
)
