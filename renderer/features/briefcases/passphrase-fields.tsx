import { shortestPassphrase } from '../../../shared/briefcase/passphrase.ts'
import { TextField } from '../../ui/text-field.tsx'

export interface NewPassphrase {
  once: string
  again: string
}
export const noPassphrase: NewPassphrase = { once: '', again: '' }

/** Left empty it protects nothing; otherwise the same twice, and long enough. */
export const isUsable = ({ once, again }: NewPassphrase): boolean =>
  once === again && (once === '' || [...once].length >= shortestPassphrase)

/** A new passphrase, twice, or none. */
export const PassphraseFields = ({
  value,
  onChange,
}: {
  value: NewPassphrase
  onChange: (value: NewPassphrase) => void
}) => {
  const { once, again } = value
  return (
    <>
      <TextField
        label="Passphrase"
        type="password"
        autoComplete="new-password"
        hint="A few words are best: a short one is found out. Tell it by another way than the file. Leave it empty to protect nothing."
        value={once}
        onChange={(typed) => onChange({ ...value, once: typed })}
        error={
          once !== '' && again !== '' && [...once].length < shortestPassphrase
            ? `It is shorter than ${shortestPassphrase} characters.`
            : undefined
        }
      />
      {once !== '' && (
        <TextField
          label="The same again"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(typed) => onChange({ ...value, again: typed })}
          error={again !== '' && again !== once ? 'It is not the same.' : undefined}
        />
      )}
    </>
  )
}
