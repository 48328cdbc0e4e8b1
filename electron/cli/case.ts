import { basename } from 'node:path'
import { handOverCase } from '../services/briefcases/hand-over-case.ts'
import { writeWhole } from '../services/write-whole.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { parseRequest } from './make-document.ts'
import { typedPassphrase } from './passphrase-file.ts'
import { personCalled } from './person-called.ts'
import { print, printJson } from './print.ts'
import { requestFields } from './request-fields.ts'
import { outPath, typedPath } from './typed-path.ts'

/** A meeting's pack for one person, to be read and annotated without the programme. */
export async function run({ positionals, values }: Call): Promise<void> {
  const file = typedPath(positionals[0] ?? '')
  const out = outPath(String(values.out), file)
  const request = parseRequest({ document: 'pack', chair: true, ...requestFields(values) })
  if (request.document !== 'pack') throw new Error('a pack was asked for')
  const passphrase = typedPassphrase(values)
  const { meeting, numbering, without, order, asOf } = request
  const store = openReadOnly(file)
  try {
    const { people } = store.programme()
    const person = typeof values.for === 'string' ? personCalled(people, values.for).id : undefined
    const wanted = { meeting, person, numbering, without, order, asOf }
    const { made, bytes } = await handOverCase(store, wanted, { passphrase })
    writeWhole(out, bytes)
    const { name, role } = made.for
    const about = {
      meeting: made.meeting,
      for: made.for,
      notes: new Set(made.annotations.map(({ annotation }) => annotation)).size,
      protected: passphrase !== undefined,
      bytes: bytes.length,
    }
    if (values.json) printJson({ out, ...about })
    else
      print(
        `${basename(out)}: ${made.meeting.name}, for ${name} (${role}), ${passphrase === undefined ? 'not protected' : 'protected with a passphrase'}, ${Math.ceil(bytes.length / 1024)} KB\n`,
      )
  } finally {
    store.close()
  }
}
