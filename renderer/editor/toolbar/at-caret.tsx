import type { Editor } from '@tiptap/core'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import '../../ui/menu.css'

export interface AtCaretProps {
  editor: Editor
  /** The editor's own frame, in which the place is marked. */
  frame: RefObject<HTMLElement | null>
  /** The position in the text that it belongs to. */
  at: number
  label: string
  onClose: () => void
  children: ReactNode
}

/** A small card beneath a place in the text. */
export const AtCaret = ({ editor, frame, at, label, onClose, children }: AtCaretProps) => {
  const anchor = useRef<HTMLSpanElement>(null)
  const [placed, setPlaced] = useState(false)
  useLayoutEffect(() => {
    const around = frame.current?.getBoundingClientRect()
    const caret = editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size))
    const { current } = anchor
    if (!around || !current) return
    current.style.left = `${caret.left - around.left}px`
    current.style.top = `${caret.top - around.top}px`
    current.style.height = `${caret.bottom - caret.top}px`
    setPlaced(true)
  }, [editor, frame, at])
  return (
    <>
      <span className="editor-anchor" ref={anchor} aria-hidden="true" />
      {placed && (
        <Popover
          triggerRef={anchor}
          isOpen
          onOpenChange={(isOpen) => isOpen || onClose()}
          placement="bottom start"
          offset={6}
          className="popover editor-popover"
        >
          <Dialog className="editor-card" aria-label={label}>
            {children}
          </Dialog>
        </Popover>
      )}
    </>
  )
}
