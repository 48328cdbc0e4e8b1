import type { ChangeMode, WordReading } from '../../../shared/api/word.ts'
import { Choice } from './choice.tsx'
import { type IncomingFile, readAgain } from './incoming.ts'

const modes: { value: ChangeMode; label: string }[] = [
  { value: 'accept', label: 'Accept them' },
  { value: 'reject', label: 'Reject them' },
  { value: 'show', label: 'Show them in brackets' },
]

/** What becomes of a file's tracked changes, where it has any: another answer reads it again. */
export const TrackedChoice = ({ one, reading }: { one: IncomingFile; reading: WordReading }) => {
  const hasChanges =
    one.changes !== 'accept' || reading.report.changed.some(({ what }) => what.startsWith('tracked changes'))
  return (
    hasChanges && (
      <Choice
        label="Tracked changes"
        value={one.changes}
        options={modes}
        onChange={(value) => {
          const mode = modes.find((of) => of.value === value)
          if (mode) readAgain(one, { changes: mode.value })
        }}
      />
    )
  )
}
