import { readZip } from '../../electron/word/read-zip.ts'
import { zipOf } from '../word/read/build-docx.ts'

/** A Word file some of whose parts were edited, by their names; `null` takes one out, `more` are new ones. */
export function editDocx(
  file: Uint8Array,
  edits: Record<string, ((xml: string) => string) | null>,
  more: Record<string, string> = {},
): Uint8Array<ArrayBuffer> {
  const zip = readZip(file)
  return zipOf([
    ...zip.names.flatMap((name): [string, Uint8Array | string][] => {
      const edit = Object.hasOwn(edits, name) ? edits[name] : undefined
      const bytes = zip.bytes(name)
      if (edit === null || bytes === null) return []
      return [[name, edit ? edit(Buffer.from(bytes).toString()) : bytes]]
    }),
    ...Object.entries(more),
  ])
}
