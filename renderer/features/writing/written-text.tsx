import { Suspense, useState } from 'react'
import type { RichText } from '../../../shared/rich-text.ts'
import { imageAddress } from '../../api/image-address.ts'
import { RichTextEditor } from '../../editor/lazy-editor.ts'
import type { ReferenceWords } from '../../editor/references.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { faultsInWords } from './faults-in-words.ts'
import { useReferences } from './use-references.ts'
import type { Stopped, Writer, Writing } from './writer.ts'
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
  const references = useReferences(programme, { text: writing.text, inFile: writing.inFile, beside })
  const shared = { references, numbering: { from }, imageAt: (src: string) => imageAddress(programme, src) }
  return (
    <div className="written">
      {writing.stopped && (
        <InTheWay
          programme={programme}
          stopped={writing.stopped}
          recovered={writing.recovered}
          writer={writer}
        >
          {(theirs) => (
            <Suspense>
              <RichTextEditor {...shared} value={theirs} label="Theirs" readOnly onChange={nothing} />
            </Suspense>
          )}
        </InTheWay>
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
          autoFocus={autoFocus}
          onChange={writer.type}
        />
      </Suspense>
    </div>
  )
}

const nothing = () => {}

interface InTheWayProps {
  programme: string
  stopped: Stopped
  recovered: boolean
  writer: Writer
  children: (theirs: RichText) => React.ReactNode
}

const InTheWay = ({ programme, stopped, recovered, writer, children }: InTheWayProps) => {
  const [looking, setLooking] = useState(false)
  return (
    <>
      <div className="written-stopped" role="alert">
        <Icon name="warning" />
        <div className="written-words">
          <strong>{titleOf(stopped, recovered)}</strong>
          {detailsOf(programme, stopped).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div className="written-choices">
          {stopped.why === 'changed' && (
            <>
              <Button look="quiet" onPress={() => setLooking(!looking)}>
                {looking ? 'Hide theirs' : 'Look at theirs'}
              </Button>
              <Button look="quiet" onPress={writer.takeTheirs}>
                Take theirs
              </Button>
              <Button onPress={writer.keepMine}>Keep mine</Button>
            </>
          )}
          {stopped.why === 'refused' && <Button onPress={writer.keepMine}>Try again</Button>}
        </div>
      </div>
      {looking && stopped.why === 'changed' && (
        <section className="written-theirs" aria-label="Theirs">
          {children(stopped.theirs)}
        </section>
      )}
    </>
  )
}

function titleOf({ why }: Stopped, recovered: boolean): string {
  if (why === 'changed')
    return recovered
      ? 'This text was changed after what you typed before the page was closed'
      : 'This text was changed in another window meanwhile'
  return why === 'gone' ? 'This text is not there any more' : 'This is not saved yet'
}

function detailsOf(programme: string, stopped: Stopped): string[] {
  if (stopped.why === 'changed') return ['Nothing was overwritten. What you typed is kept until you choose.']
  if (stopped.why === 'gone')
    return ['It was removed in another window. What you typed is kept on this computer.']
  return [...faultsInWords(programme, stopped.error), 'What you typed is kept on this computer.']
}
