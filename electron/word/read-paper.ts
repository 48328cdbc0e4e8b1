import type { WordReading } from '../../shared/api/word.ts'
import { type ConvertOptions, convertDocument } from './read/convert/convert-document.ts'
import type { ReadOptions } from './read/read-word.ts'
import type { WordDocument } from './read/word-document.ts'
import { called, readNamed } from './read-named.ts'

export type PaperOptions = Omit<ConvertOptions, 'fileName'> & { name: string }

/**
 * A Word file as a paper, with a report of what became of it. `name` is the file's, for the report and where nothing
 * else is a title.
 * @throws AppError `unreadable` and `too-large`, and whatever `tick` throws
 */
export const readPaper = (bytes: Uint8Array, { tick, ...options }: PaperOptions & ReadOptions): WordReading =>
  paperFrom(openWord(bytes, { name: options.name, ...(tick && { tick }) }), options)

/** The document of a file. Throws as `readPaper` does. */
export const openWord = (
  bytes: Uint8Array,
  { name, ...options }: ReadOptions & { name: string },
): WordDocument => readNamed(bytes, name, options)

/** A document as a paper. Throws `unreadable`. */
export const paperFrom = (document: WordDocument, { name, ...options }: PaperOptions): WordReading =>
  called(name, () => convertDocument(document, { ...options, fileName: name.replace(/\.[a-z]{3,4}$/i, '') }))
