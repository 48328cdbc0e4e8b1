import { basename } from 'node:path'
import { factChanges } from '../../shared/api/word-facts.ts'
import { describeWord } from '../word/describe-word.ts'
import { type Call, UsageError } from './command.ts'
import { keepMemorySmall } from './keep-memory-small.ts'
import { print, printLongJson } from './print.ts'
import { typedPath } from './typed-path.ts'
import { wordFileBytes } from './word-file.ts'
import { wordInLines } from './word-in-lines.ts'

/** What is in a Word file; no programme is needed, and nothing is stored. */
export function run({ positionals, values }: Call): void {
  const changes = factChanges.find((mode) => mode === (values.changes ?? 'accepted'))
  if (!changes) throw new UsageError(`--changes is ${factChanges.join(' or ')}.`)
  keepMemorySmall()
  const path = typedPath(positionals[0] ?? '')
  const facts = describeWord(wordFileBytes(path), basename(path), changes)
  if (values.json) printLongJson(facts)
  else print(`${wordInLines(facts).join('\n')}\n`)
}
