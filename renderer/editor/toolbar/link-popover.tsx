import type { Editor } from '@tiptap/core'
import { type RefObject, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { asAddress } from '../as-address.ts'
import { type Stretch, setLink } from '../commands/marks.ts'
import { AtCaret } from './at-caret.tsx'

interface LinkPopoverProps {
  editor: Editor
  frame: RefObject<HTMLElement | null>
  /** The link that is there already, if there is one. */
  link: Stretch | null
  onClose: () => void
}

/** The words of a link and its address. */
export const LinkPopover = ({ editor, frame, link, onClose }: LinkPopoverProps) => {
  const [at] = useState(() => {
    const { from, to, $from } = editor.state.selection
    // A link stands in one block.
    const end = Math.min(to, $from.end())
    return link ?? { from, to: end, text: editor.state.doc.textBetween(from, end, ' '), href: '' }
  })
  const [words, setWords] = useState(at.text)
  const [address, setAddress] = useState(at.href)
  const [asked, setAsked] = useState(false)
  const href = asAddress(address)

  const put = (to: string) => {
    setLink(at.from, at.to, words, to)(editor.state, editor.view.dispatch)
    onClose()
  }
  return (
    <AtCaret editor={editor} frame={frame} at={at.from} label="Link" onClose={onClose}>
      <form
        className="editor-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (href === null) setAsked(true)
          else put(href)
        }}
      >
        <TextField
          label="Address"
          value={address}
          onChange={setAddress}
          placeholder="https://"
          autoFocus
          spellCheck="false"
          {...(asked && href === null ? { error: 'An address starts with http, https or mailto' } : {})}
        />
        <TextField label="Words" value={words} onChange={setWords} placeholder={href ?? ''} />
        <div className="editor-form-foot">
          {link && (
            <Button look="quiet" onPress={() => put('')}>
              Take the link away
            </Button>
          )}
          <Button look="go" type="submit">
            {link ? 'Change' : 'Link'}
          </Button>
        </div>
      </form>
    </AtCaret>
  )
}
