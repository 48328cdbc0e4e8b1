import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../../ui/button.tsx'
import { takeInComments } from './take-in.ts'

/** The button that asks for Word files whose comments are to come back. */
export const ChooseComments = ({ programme, meeting }: { programme: string; meeting?: string }) => (
  <FileTrigger
    acceptedFileTypes={['.docx', '.docm']}
    allowsMultiple
    onSelect={(files) => {
      if (files?.length) takeInComments(programme, [...files], meeting)
    }}
  >
    <Button icon="upload">Bring comments back…</Button>
  </FileTrigger>
)
