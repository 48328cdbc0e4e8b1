import { AppError, isAppError } from '../../shared/errors.ts'
import { type ReadOptions, readWord } from './read/read-word.ts'
import { refuse } from './read/refuse.ts'
import type { WordDocument } from './read/word-document.ts'

/**
 * A Word file that has a name, which is never trusted to say what is in it.
 * @throws AppError `unreadable`, with the name, and `too-large`; and whatever `tick` throws
 */
export function readNamed(bytes: Uint8Array, name: string, options: ReadOptions = {}): WordDocument {
  return called(name, () => {
    refuseLockFile(bytes, name)
    return readWord(bytes, options)
  })
}

/** Puts the file's name into what `work` refuses. */
export function called<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw isAppError(error, 'unreadable')
      ? new AppError('unreadable', { ...error.details, file: name })
      : error
  }
}

/** Word keeps `~$report.docx` beside an open `report.docx`, LibreOffice `.~lock.report.docx#`: a few bytes with a user's name. */
function refuseLockFile(bytes: Uint8Array, name: string): void {
  if (bytes.length <= 4_096 && (name.startsWith('~$') || name.startsWith('.~lock.')))
    refuse('it is only the mark that a document is open; choose the document itself')
}
