// `npm run demo`: the sample programme and every document of it, made anew in demo/.
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DocumentRequest } from '../shared/document-request.ts'
import { everyDocument } from '../shared/rules/every-document.ts'
import { createPlanMemory } from '../shared/rules/plan-memory.ts'
import { print } from './cli/print.ts'
import { storeOptions } from './cli/store-options.ts'
import { sampleProgramme } from './sample/programme.ts'
import { makeDocument } from './services/documents.ts'
import { exportProgramme } from './services/export-programme.ts'
import { importInto } from './services/import-programme.ts'
import { writeWhole } from './services/write-whole.ts'
import { openReadOnly } from './store/store.ts'
import { createFragmentCache } from './word/render-document.ts'

const folder = join(dirname(import.meta.dirname), 'demo')
const file = join(folder, 'Child Protection Improvement Programme.sederunt')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
importInto(file, Buffer.from(JSON.stringify(sampleProgramme)), { ...storeOptions(), replace: false })

const store = openReadOnly(file)
const [memory, cache] = [createPlanMemory(), createFragmentCache()]
const started = performance.now()
const requests = everyDocument(store.programme())
const made = new Map<string, number>()
for (const request of requests) {
  const { fileName, bytes } = await makeDocument(store, request, { memory, cache })
  const name = distinct(fileName, request)
  writeWhole(join(folder, name), bytes)
  made.set(name, bytes.length)
}
writeWhole(join(folder, 'Child Protection Improvement Programme.json'), Buffer.from(exportProgramme(store)))
store.close()

for (const [name, size] of made) print(`${String(Math.ceil(size / 1024)).padStart(5)} KB  ${name}\n`)
print(
  `\nIn ${folder}: the sample programme as a .sederunt and a .json file, and ${made.size} Word documents, made in ${((performance.now() - started) / 1000).toFixed(1)} seconds.\n`,
)

/** Copies of one document for different readers have one good name; side by side they need two. */
function distinct(fileName: string, request: DocumentRequest): string {
  const how =
    request.document === 'progress-update'
      ? 'without its front sheet'
      : request.document === 'pack' && request.numbering === 'through'
        ? 'numbered through'
        : ''
  const stem = fileName.replace(/\.docx$/, '')
  const name = (n: number): string => `${stem}${how === '' ? '' : ` (${how})`}${n === 1 ? '' : ` ${n}`}.docx`
  let n = 1
  while (made.has(name(n))) n += 1
  return name(n)
}
