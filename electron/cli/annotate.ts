import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { pathText } from '../../shared/interchange/fault-path.ts'
import { readCase } from '../briefcase/case-file.ts'
import { writeNotes } from '../briefcase/notes-file.ts'
import { decodeText } from '../interchange/decode-text.ts'
import { parseJson } from '../interchange/parse-json.ts'
import { placeNotes } from '../services/briefcases/place-notes.ts'
import { readBriefcaseBytes } from '../services/briefcases/read-bytes.ts'
import { onFile } from '../services/file-error.ts'
import { writeWhole } from '../services/write-whole.ts'
import type { Call } from './command.ts'
import { typedPassphrase } from './passphrase-file.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { outPath, typedPath } from './typed-path.ts'

const mostBytes = 64 * 2 ** 20

/** Notes on a case's pack, written by hand or by another program, as the file that goes back. All of them, or none. */
export async function run({ positionals, values }: Call): Promise<void> {
  const from = typedPath(positionals[0] ?? '')
  const out = outPath(String(values.out), from)
  const typed = typedNotesAt(typedPath(String(values.notes)))
  const passphrase = typedPassphrase(values)
  const bytes = readBriefcaseBytes(from, 'case')
  const pack = await readCase(bytes, { file: basename(from), passphrase })
  const placed = placeNotes(pack, typed, storeOptions().clock().toISOString())
  const annotations = placed.filter(({ set }) => values['without-self'] !== true || set.for !== 'self')
  const keptBack = placed.length - annotations.length
  const { programme, meeting, for: whom, state } = pack
  const notes = { programme, meeting, from: { person: whom.person, name: whom.name }, state, annotations }
  const written = await writeNotes(notes, { passphrase })
  writeWhole(out, written)
  if (values.json)
    printJson({
      out,
      meeting,
      bytes: written.length,
      keptBack,
      notes: annotations.map(({ annotation, by, set }) => ({
        annotation,
        author: by.name,
        kind: set.kind,
        for: set.for,
        text: set.text,
        on: set.on?.of,
        block: set.on?.block ?? null,
        paragraph: set.on?.label ?? null,
        quote: set.on?.quote ?? '',
      })),
    })
  else
    print(
      `${basename(out)}: ${annotations.length} ${annotations.length === 1 ? 'note' : 'notes'} on ${meeting.name}${keptBack === 0 ? '' : `; ${keptBack} for oneself kept back`}\n`,
    )
}

function typedNotesAt(path: string): unknown {
  return onFile(path, () => {
    if (statSync(path).size > mostBytes)
      throw new AppError('too-large', { what: 'list of notes', limit: '64 MB' })
    const { value, faults } = parseJson(decodeText(readFileSync(path)))
    if (faults.length > 0)
      throw new AppError('faults', {
        what: 'list of notes',
        faults: faults.map(({ path: at, message }) => ({ path: pathText(at), message })),
      })
    return value
  })
}
