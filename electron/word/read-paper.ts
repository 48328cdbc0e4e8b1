import type { WordReading } from '../../shared/api/word.ts'
import { AppError, isAppError } from '../../shared/errors.ts'
import { type ConvertOptions, convertDocument } from './read/convert/convert-document.ts'
import { type ReadOptions, readWord } from './read/read-word.ts'
import type { WordDocument } from './read/word-document.ts'

export type PaperOptions = Omit<ConvertOptions, 'fileName'> & { name: string }

/**
 * A Word file as a paper, with a report of what became of it. `name` is the file's, for the report and where nothing
 * else is a title.
 * @throws AppError `unreadable` and `too-large`, and whatever `tick` throws
 */
export const readPaper = (bytes: Uint8Array, { tick, ...options }: PaperOptions & ReadOptions): WordReading =>
  paperFrom(openWord(bytes, { name: options.name, ...(tick && { tick }) }), options)

/** The document of a file. Throws as `readPaper` does. */
export function openWord(bytes: Uint8Array, { name, tick }: ReadOptions & { name: string }): WordDocument {
  return called(name, () => readWord(bytes, tick ? { tick } : {}))
}

/** A document as a paper. Throws `unreadable`. */
export const paperFrom = (document: WordDocument, { name, ...options }: PaperOptions): WordReading =>
  called(name, () => convertDocument(document, { ...options, fileName: name.replace(/\.[a-z]{3,4}$/i, '') }))

function called<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw isAppError(error, 'unreadable')
      ? new AppError('unreadable', { ...error.details, file: name })
      : error
  }
}
