import { useEffect, useRef } from 'react'
import { isAppError } from '../../../shared/errors.ts'
import type { Held } from '../../api/edit-queue.ts'
import type { EditedRecord } from '../../api/use-record.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import './held-edit.css'

interface HeldEditProps<T> {
  of: Pick<EditedRecord<T>, 'keep' | 'drop'>
  held: Held<T>
  /** What a value of the record is called: `40`, `S Lea`. */
  inWords: (value: unknown) => string
}

/** An edit that could not be written: what happened, both versions, and what to do. */
export function HeldEdit<T>({ of, held, inWords }: HeldEditProps<T>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { edit } = held
  return (
    <div className="held" role="alert" ref={box}>
      <Icon name="warning" size={16} />
      <div className="held-words">
        <strong>{titleOf(held)}</strong>
        {held.why === 'changed' && (
          <p>
            Now: {inWords(held.theirs)}. Yours: {inWords(edit.replaces?.becomes)}.
          </p>
        )}
        {held.why === 'gone' && <p>It was removed in another window. Ctrl+Z there brings it back.</p>}
        {held.why === 'refused' && faultsOf(held.error).map((fault) => <p key={fault}>{fault}</p>)}
      </div>
      <div className="held-choices">
        {held.why === 'changed' && <Button onPress={of.keep}>Keep mine</Button>}
        {held.why === 'refused' && <Button onPress={of.keep}>Try again</Button>}
        <Button look="quiet" onPress={of.drop}>
          {held.why === 'changed' ? 'Take theirs' : 'Leave it out'}
        </Button>
      </div>
    </div>
  )
}

function titleOf<T>({ why, edit }: Held<T>): string {
  if (why === 'changed') return `${edit.what} was changed in another window meanwhile`
  if (why === 'gone') return `${edit.what}: it is not there any more`
  return `${edit.what} is not saved`
}

function faultsOf(error: unknown): string[] {
  if (isAppError(error, 'faults'))
    return error.details.faults.map(({ path, message }) => `${path} ${message}`.trim())
  const { title, what } = wordsFor(error)
  return [`${title}.`, ...(what === undefined ? [] : [what])]
}
