import { Suspense } from 'react'
import { imageAddress } from '../../api/image-address.ts'
import { RichTextEditor } from '../../editor/lazy-editor.ts'
import type { ReferenceWords } from '../../editor/references.ts'
import { Icon } from '../../ui/icon.tsx'
import { StoppedNotice } from './stopped-notice.tsx'
import { useReferences } from './use-references.ts'
import { useUntouched } from './use-untouched.ts'
import type { Writer, Writing } from './writer.ts'
import './written-text.css'

interface WrittenTextProps {
  programme: string
  label: string
  writing: Writing
  writer: Writer
  /** The number of its first numbered paragraph. */
  from: number
  /** What stands in the same document beside it. */
  beside?: ReadonlyMap<string, ReferenceWords>
  readOnly: boolean
  autoFocus?: boolean
}

/** Two texts at once have no one numbering. */
const noLabels: ReadonlyMap<string, string> = new Map()

/** A text as it is written: the editor, and beside it what stands in the way of saving. */
export const WrittenText = ({
  programme,
  label,
  writing,
  writer,
  from,
  beside,
  readOnly,
  autoFocus = false,
}: WrittenTextProps) => {
  const isUntouched = useUntouched()
  const references = useReferences(programme, { text: writing.text, inFile: writing.inFile, beside })
  const shared = { references, numbering: { from }, imageAt: (src: string) => imageAddress(programme, src) }
  return (
    <div className="written">
      {writing.stopped && (
        <StoppedNotice
          programme={programme}
          stopped={writing.stopped}
          mine={writing.text}
          recovered={writing.recovered}
          writer={writer}
          showing={{ words: references.words, labels: noLabels, imageAt: shared.imageAt }}
        />
      )}
      {writing.recovered && writing.stopped?.why !== 'changed' && (
        <p className="written-told" role="status">
          <Icon name="restore" size={16} />
          What was typed before this page was closed is back.
        </p>
      )}
      <Suspense fallback={<p className="written-waiting">Opening the text …</p>}>
        <RichTextEditor
          {...shared}
          value={writing.text}
          label={label}
          readOnly={readOnly}
          autoFocus={autoFocus && isUntouched}
          onChange={writer.type}
        />
      </Suspense>
    </div>
  )
}
