import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { oddTemplate } from '../fixtures/templates/odd-template.ts'

const folder = join(import.meta.dirname, '../fixtures/templates')

/** Templates of different makes: python-docx (make-harbour.py), LibreOffice (council.fodt), and a strict one by hand. */
export const houseTemplates: Record<'harbour' | 'council' | 'odd', Uint8Array<ArrayBuffer>> = {
  harbour: new Uint8Array(readFileSync(join(folder, 'harbour.docx'))),
  council: new Uint8Array(readFileSync(join(folder, 'council.docx'))),
  odd: oddTemplate(),
}
