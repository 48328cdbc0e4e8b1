import { basename } from 'node:path'
import type { CommentBack } from '../../shared/api.ts'
import { printMoment } from '../../shared/print-moment.ts'
import { bringInComments, countComments, findComments } from '../services/comments-back.ts'
import { openStore } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'
import { wordFileBytes } from './word-file.ts'

/** Brings in the comments of returned Word files: all of them or none. */
export function run({ positionals, values }: Call): void {
  const typed = values.docx
  const names = Array.isArray(typed) ? typed.map(String) : []
  if (names.length === 0) throw new UsageError('--docx names a Word file.')
  const meeting = typeof values.meeting === 'string' ? values.meeting : undefined
  const options = storeOptions()
  const store = openStore(typedPath(positionals[0] ?? ''), options)
  try {
    const files = names.map((name) => ({ name: basename(name), bytes: wordFileBytes(typedPath(name)) }))
    const now = options.clock().toISOString()
    const found = findComments(store, files, { meeting, now })
    bringInComments(store, found, { now })
    const counts = countComments(found.comments)
    if (values.json) printJson({ files: found.files, counts, comments: found.comments })
    else {
      for (const { name, of, comments } of found.files)
        print(`${name}: ${comments} ${comments === 1 ? 'comment' : 'comments'} on the papers of ${of}\n`)
      print(`New ${counts.new}, known ${counts.known}, resolved since ${counts.resolved}`)
      print(`${counts.removed > 0 ? `, taken out here before ${counts.removed}` : ''}\n`)
      for (const comment of found.comments.filter((one) => one.fate !== 'known' || one.toPlace))
        print(inWords(comment))
    }
  } finally {
    store.close()
  }
}

function inWords({ fate, author, at, text, quoted, where, toPlace, anchor, answers }: CommentBack): string {
  const label = anchor.label === undefined ? '' : `, paragraph ${anchor.label}`
  const place = toPlace ? `to be placed, from ${where}` : `${where}${label}`
  const what = { new: '', known: '', resolved: 'Resolved: ', removed: 'Taken out here before: ' }[fate]
  const on = quoted === '' ? '' : `\n    on “${short(quoted)}”`
  return `  ${what}${author}, ${printMoment(at)}, ${answers === null ? place : `an answer, ${place}`}: ${short(text)}${on}\n`
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 160 ? line : `${line.slice(0, 159).toWellFormed()}…`
}
