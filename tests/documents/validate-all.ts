// Every document of the sample and of the seed programme through the Open XML validator, two at a time (about a minute):
// `node tests/documents/validate-all.ts`. Exit 1 where it has anything against one of them.
import { exampleProgrammes, makeDocuments } from '../support/every-document.ts'
import { validate } from '../support/ooxml-validator.ts'
import { twoAtATime } from '../support/two-at-a-time.ts'

const documents = (
  await Promise.all(Object.values(exampleProgrammes).map((one) => makeDocuments(one)))
).flat()
const faulty = (
  await twoAtATime(documents, async ({ name, bytes }) => ({ name, errors: await validate(bytes) }))
).filter(({ errors }) => errors.length > 0)
for (const { name, errors } of faulty)
  for (const { path, description } of errors) process.stdout.write(`${name}: ${path}: ${description}\n`)
process.stdout.write(`${documents.length} documents, ${faulty.length} with faults\n`)
process.exitCode = faulty.length > 0 ? 1 : 0
