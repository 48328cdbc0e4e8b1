import { basename } from 'node:path'
import { exportProgramme } from '../services/export-programme.ts'
import { writeWhole } from '../services/write-whole.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { print } from './print.ts'
import { outPath, typedPath } from './typed-path.ts'

/** To standard output where no file is named. */
export function run({ positionals, values }: Call): void {
  const file = typedPath(positionals[0] ?? '')
  const out = values.out === undefined ? null : outPath(String(values.out), file)
  const store = openReadOnly(file)
  try {
    const text = exportProgramme(store)
    if (out === null) {
      print(text)
      return
    }
    const bytes = Buffer.from(text)
    writeWhole(out, bytes)
    print(`${basename(out)}: ${store.programme().programme.name}, ${Math.ceil(bytes.length / 1024)} KB\n`)
  } finally {
    store.close()
  }
}
