import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from './button.tsx'
import './dialog.css'

export interface DialogProps {
  title: string
  open: boolean
  onClose: () => void
  /** `alert` must be answered: a click beside it does not close it. */
  kind?: 'dialog' | 'alert'
  wide?: boolean
  /** `full`: as much as there is room for. */
  size?: 'plain' | 'wide' | 'full'
  children: ReactNode
  /** Its buttons, the one that goes on last. */
  actions?: ReactNode
}

/** Only for what must interrupt. */
export const Dialog = ({
  title,
  open,
  onClose,
  kind = 'dialog',
  wide,
  size = wide ? 'wide' : 'plain',
  children,
  actions,
}: DialogProps) => (
  <ModalOverlay
    className="scrim"
    isOpen={open}
    onOpenChange={(isOpen) => isOpen || onClose()}
    isDismissable={kind === 'dialog'}
  >
    <Modal className={size === 'plain' ? 'modal' : `modal modal-${size}`}>
      <AriaDialog className="dialog" role={kind === 'alert' ? 'alertdialog' : 'dialog'}>
        <header className="dialog-head">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {kind === 'dialog' && <IconButton icon="cross" label="Close" onPress={onClose} />}
        </header>
        <DialogBody title={title}>{children}</DialogBody>
        {actions && <footer className="dialog-foot">{actions}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

/** Long words are scrolled with the keyboard too, also where nothing among them takes the focus. */
const DialogBody = ({ title, children }: { title: string; children: ReactNode }) => {
  const body = useRef<HTMLDivElement>(null)
  const [isLong, setLong] = useState(false)
  useLayoutEffect(() => {
    const { current } = body
    if (!current) return
    const watcher = new ResizeObserver(() => setLong(current.scrollHeight > current.clientHeight))
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [])
  return (
    <div
      className="dialog-body"
      ref={body}
      {...(isLong && { tabIndex: 0, role: 'group', 'aria-label': title })}
    >
      {children}
    </div>
  )
}
