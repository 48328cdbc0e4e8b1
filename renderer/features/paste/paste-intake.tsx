import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../../ui/button.tsx'
import { type PasteSource, sourceOf } from './read-source.ts'
import { readFile } from './use-paste-here.ts'

/** Where a list is pasted, typed, dropped or chosen. */
export const PasteIntake = ({ onSource }: { onSource: (source: PasteSource) => void }) => {
  const [text, setText] = useState('')
  const read = async (file: File | undefined) => {
    const source = file && (await readFile(file))
    if (source) onSource(source)
  }
  return (
    <>
      <p>
        Copy rows in Excel, LibreOffice or a table in Word and paste them here, or choose a CSV file. You see
        what will come in before anything is written.
      </p>
      <textarea
        className="paste-field"
        aria-label="Rows to paste"
        placeholder="Paste here (Ctrl+V)"
        rows={6}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: a dialog's one field, asked for by a press
        autoFocus
        onChange={({ target }) => setText(target.value)}
        onPaste={(event) => {
          const source = text === '' ? sourceOf(event.clipboardData) : null
          if (!source) return
          event.preventDefault()
          onSource(source)
        }}
      />
      <div className="paste-choose">
        <FileTrigger acceptedFileTypes={['.csv', '.tsv', '.txt']} onSelect={(files) => void read(files?.[0])}>
          <Button icon="upload">Choose a CSV file</Button>
        </FileTrigger>
        {text.trim() !== '' && (
          <Button look="go" onPress={() => onSource({ text })}>
            Look at these rows
          </Button>
        )}
      </div>
    </>
  )
}
