import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { takeIn, takenIn } from './take-in.ts'

export const ChooseFile = ({
  onChosen,
  look = 'plain',
}: {
  onChosen?: () => void
  look?: 'plain' | 'go'
}) => (
  <FileTrigger
    acceptedFileTypes={takenIn.split(',')}
    onSelect={(files) => {
      const file = files?.[0]
      if (!file) return
      onChosen?.()
      takeIn(file)
    }}
  >
    <Button icon="upload" look={look}>
      {look === 'go' ? 'Choose a file' : 'Open a file'}
    </Button>
  </FileTrigger>
)

/** Asks which file: what a menu or a key opens, since only a press may open the computer's own dialog. */
export const OpenFile = ({ onClose }: { onClose: () => void }) => (
  <Dialog
    title="Open or import a file"
    open
    onClose={onClose}
    actions={<ChooseFile onChosen={onClose} look="go" />}
  >
    <p>
      A <b>.sederunt</b> file is copied in: the one that you choose stays as it is. A programme file in{' '}
      <b>JSON</b> becomes a new programme, or every fault in it is shown and nothing is stored.
    </p>
    <p>A file can also be dropped anywhere in this window.</p>
  </Dialog>
)
