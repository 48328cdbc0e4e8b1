import { basename } from 'node:path'
import { verifyProgramme } from '../services/verify.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { print, printError, printJson } from './print.ts'
import { typedPath } from './typed-path.ts'

/** Exit 1 where anything is wrong. */
export async function run({ positionals, values }: Call): Promise<void> {
  const file = typedPath(positionals[0] ?? '')
  const store = openReadOnly(file)
  try {
    const findings = await verifyProgramme(store)
    if (values.json) printJson({ clean: findings.length === 0, findings })
    else if (findings.length === 0)
      print(`${basename(file)} is whole, and every reference in it leads somewhere.\n`)
    if (findings.length === 0) return
    for (const { where, message } of findings) printError(`${where === '' ? '' : `${where}: `}${message}\n`)
    process.exitCode = 1
  } finally {
    store.close()
  }
}
