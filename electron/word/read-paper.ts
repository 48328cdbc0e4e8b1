import type { WordReading } from '../../shared/api/word.ts'
import { type ConvertOptions, convertDocument } from './read/convert/convert-document.ts'
import type { ReadOptions } from './read/read-word.ts'
import { readNamed } from './read-named.ts'

export type PaperOptions = Omit<ConvertOptions, 'fileName'> & ReadOptions & { name: string }

/**
 * A Word file as a paper, with a report of what became of it. `name` is the file's, for the report and where nothing
 * else is a title.
 * @throws AppError `unreadable` and `too-large`, and whatever `tick` throws
 */
export function readPaper(bytes: Uint8Array, { name, tick, ...options }: PaperOptions): WordReading {
  const document = readNamed(bytes, name, tick ? { tick } : {})
  return convertDocument(document, { ...options, fileName: name.replace(/\.[a-z]{3,4}$/i, '') })
}
