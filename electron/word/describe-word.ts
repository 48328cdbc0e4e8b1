import type { FactChanges, WordFacts } from '../../shared/api/word-facts.ts'
import { describeDocument } from './read/describe/describe-document.ts'
import { readNamed } from './read-named.ts'

/** What the reader sees in a Word file. @throws AppError `unreadable` and `too-large` */
export const describeWord = (bytes: Uint8Array, name: string, changes: FactChanges): WordFacts =>
  describeDocument(readNamed(bytes, name), { file: name, changes })
