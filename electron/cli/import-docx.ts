import { basename } from 'node:path'
import { changeModes, type WordRemark, type WordReport } from '../../shared/api/word.ts'
import { bringIn } from '../services/bring-in.ts'
import { readWordPaper } from '../services/read-word.ts'
import { openStore } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { keepMemorySmall } from './keep-memory-small.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'
import { wordFileBytes } from './word-file.ts'

/** Reads every file before any of them becomes a paper: all are brought in or none. */
export function run({ positionals, values }: Call): void {
  const [file = '', ...names] = positionals
  const changes = changeModes.find((mode) => mode === (values.changes ?? 'accept'))
  if (!changes) throw new UsageError(`--changes is ${changeModes.join(' or ')}.`)
  const of = (name: string): string | undefined =>
    typeof values[name] === 'string' ? values[name] : undefined
  const [paper, meeting, item] = [of('paper'), of('meeting'), of('item')]
  if (paper !== undefined && names.length > 1) throw new UsageError('--paper takes one Word file.')
  if (paper !== undefined && (meeting ?? item) !== undefined)
    throw new UsageError('--paper is for a paper that is there already: it keeps its meeting and item.')
  keepMemorySmall()
  const options = storeOptions()
  const store = openStore(typedPath(file), options)
  try {
    const incoming = names.map((typed) => {
      const bytes = wordFileBytes(typedPath(typed))
      const name = basename(typed)
      const reading = readWordPaper(store, bytes, { name, changes, paper: paper ?? null, ids: options.ids })
      return { name, bytes, reading, paper, meeting, item }
    })
    const brought = bringIn(store, incoming, { ids: options.ids, page: null })
    if (values.json)
      printJson(
        brought.map(({ id, title, isNew }, i) => {
          const one = incoming[i]
          const { titleFrom, marking, report } = one?.reading ?? {}
          return { file: one?.name, paper: id, title, isNew, titleFrom, marking, report }
        }),
      )
    else
      brought.forEach(({ id, title, isNew }, i) => {
        const one = incoming[i]
        if (one)
          print(
            `${one.name}: ${isNew ? 'paper' : 'new text of paper'} ${id}, ${title}\n${inWords(one.reading.report)}`,
          )
      })
  } finally {
    store.close()
  }
}

function inWords({ carried, changed, left, suggestions }: WordReport): string {
  const all = carried.map(({ what, count }) => `${count} ${what}`).join(', ')
  const suggested = suggestions.map(
    ({ as, words }) => `  ${as === 'heading' ? 'heading' : 'numbered paragraph'}: ${words}\n`,
  )
  return [
    `  Carried: ${all === '' ? 'no text' : all}\n`,
    ...remarks('Changed', changed),
    ...remarks('Left out', left),
    ...(suggested.length > 0
      ? ['  Looks like something else:\n', ...suggested.map((line) => `  ${line}`)]
      : []),
  ].join('')
}

const remarks = (head: string, all: WordRemark[]): string[] =>
  all.map(({ what, places, count }) => {
    const more = count > places.length && places.length > 0 ? ` and ${count - places.length} more` : ''
    return `  ${head}: ${what}${places.length > 0 ? ` (${places.join('; ')}${more})` : ''}\n`
  })
