// Prints the SHA-256 of every document of the two programmes: what another process makes of the same records.
import { createHash } from 'node:crypto'
import { exampleProgrammes, makeDocuments } from '../support/every-document.ts'

for (const [which, programme] of Object.entries(exampleProgrammes))
  for (const { name, bytes } of await makeDocuments(programme))
    process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')}  ${which} ${name}\n`)
