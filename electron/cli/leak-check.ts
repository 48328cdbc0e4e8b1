import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { recipientOf } from '../../shared/rules/recipients/recipient.ts'
import { onFile } from '../services/file-error.ts'
import { checkLeaks } from '../services/leaks/check-leaks.ts'
import { openToCheck } from '../services/leaks/open-to-check.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { typedPassphrase } from './passphrase-file.ts'
import { personCalled } from './person-called.ts'
import { print, printError, printJson } from './print.ts'
import { typedPath } from './typed-path.ts'

const mostBytes = 256 * 2 ** 20

/** Looks in a finished file for words that a person may not read: exit 1 where there are any. */
export async function run({ positionals, values }: Call): Promise<void> {
  const [typed = '', file = ''] = positionals
  const path = typedPath(typed)
  const name = basename(path)
  const bytes = onFile(path, () => {
    if (statSync(path).size > mostBytes) throw new AppError('too-large', { what: 'file', limit: '256 MB' })
    return new Uint8Array(readFileSync(path))
  })
  const { texts, meeting: named } = await openToCheck(bytes, {
    file: name,
    passphrase: typedPassphrase(values),
  })
  const store = openReadOnly(typedPath(file))
  try {
    const meeting = typeof values.meeting === 'string' ? values.meeting : named
    if (meeting === null)
      throw new AppError('unreadable', {
        file: name,
        reason: 'It does not say of which meeting it is. Name it with --meeting',
      })
    const programme = store.programme()
    const person = personCalled(programme.people, String(values.for)).id
    const recipient = recipientOf(indexProgramme(programme), meeting, person)
    const leaks = await checkLeaks(store, texts, { meeting, recipient })
    if (values.json) printJson({ file: name, meeting, for: recipient, clean: leaks.length === 0, leaks })
    else if (leaks.length === 0)
      print(`${name} holds nothing that ${recipient.name} (${recipient.role}) may not read.\n`)
    else
      for (const { words, from, at } of leaks) printError(`“${words}” stands in ${at}; it is from ${from}.\n`)
    if (leaks.length > 0) process.exitCode = 1
  } finally {
    store.close()
  }
}
