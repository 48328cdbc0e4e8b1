import { basename } from 'node:path'
import { sampleProgramme } from '../sample/programme.ts'
import { importInto } from '../services/import-programme.ts'
import type { Call } from './command.ts'
import { sayStored } from './say-stored.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'

export function run({ positionals, values }: Call): void {
  const path = typedPath(positionals[0] ?? '')
  const bytes = Buffer.from(JSON.stringify(sampleProgramme))
  const programme = importInto(path, bytes, { ...storeOptions(), replace: false })
  sayStored(basename(path), programme, values.json === true)
}
