import { useDeferredValue, useState } from 'react'
import type { Fault } from '../../../shared/errors.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { ChooseFile } from './open-file.tsx'

/** Everything that is wrong with a file, each with its place; to search, and to copy for whoever mends it. */
export const Faults = ({ faults }: { faults: Fault[] }) => {
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words.trim().toLowerCase())
  const shown = faults.filter((fault) => inWords(fault).toLowerCase().includes(wanted))
  return (
    <>
      <div className="faults-head">
        <div role="alert">
          <h2>{counted(faults.length, 'fault')}, and nothing was stored</h2>
          <p>Mend each one at the place given, then open the file again.</p>
        </div>
        <div className="faults-tools">
          <SearchField label="Find among the faults" value={words} onChange={setWords} />
          <Button onPress={() => copy(faults)}>Copy all</Button>
          <ChooseFile />
        </div>
      </div>
      <Card
        title={
          <span role="status">
            {wanted === '' ? 'Where, and what' : `${shown.length} of ${counted(faults.length, 'fault')}`}
          </span>
        }
      >
        {shown.length === 0 ? (
          <EmptyState>No fault holds these words.</EmptyState>
        ) : (
          <ul aria-label="Faults">
            {shown.map((fault) => (
              <li key={inWords(fault)} className="fault">
                <code>{fault.path === '' ? 'The whole file' : fault.path}</code>
                <span>{fault.message}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

const inWords = ({ path, message }: Fault) => (path === '' ? message : `${path}: ${message}`)

async function copy(faults: Fault[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(faults.map(inWords).join('\n'))
    toast({ tone: 'done', title: `Copied ${counted(faults.length, 'fault')}` })
  } catch {
    toast({
      tone: 'late',
      title: 'The clipboard is not to be had',
      what: 'Choose the lines with the mouse and copy them.',
    })
  }
}
