import { basename } from 'node:path'
import type { WordUpdate, WordUpdates } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import { isDay } from '../../shared/records/basics.ts'
import { plainInlines } from '../../shared/rules/word/plain-inlines.ts'
import { wordsOf } from '../../shared/rules/word/revision-units.ts'
import { bringIn } from '../services/bring-in.ts'
import { readWordPaper } from '../services/read-word.ts'
import { openStore } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'
import { wordFileBytes } from './word-file.ts'

/** New updates of a file that a lead sent back; whatever is none of them is said. */
export function run({ positionals, values }: Call): void {
  const [asOf, typed] = [values['as-of'], String(values.docx)]
  if (asOf !== undefined && !isDay(String(asOf)))
    throw new UsageError('--as-of is not a day that exists, written as 2016-11-04.')
  const options = storeOptions()
  const store = openStore(typedPath(positionals[0] ?? ''), options)
  try {
    const bytes = wordFileBytes(typedPath(typed))
    const name = basename(typed)
    const asked = { name, changes: 'accept' as const, paper: null, ids: options.ids }
    const reading = readWordPaper(store, bytes, asked)
    const { updates } = reading
    if (!updates)
      throw new AppError('unreadable', {
        file: name,
        reason: 'it is no request for updates that Sederunt made (updates-request makes one)',
      })
    const incoming = { name, bytes, reading, ...(asOf !== undefined && { asOf: String(asOf) }) }
    const { updates: made } = bringIn(store, [incoming], { ids: options.ids, page: null })
    const of = (state: WordUpdate['state']) => updates.places.filter((place) => place.state === state)
    const named = (places: WordUpdate[]) => places.map(({ workstream, title }) => ({ workstream, title }))
    const day = asOf ?? updates.asOf
    if (values.json)
      printJson({
        ...{ file: name, person: updates.person, name: updates.name, asOf: day, updates: made },
        ...{ unchanged: named(of('unchanged')), known: named(of('known')), empty: named(of('empty')) },
        gone: of('gone').map(({ workstream, body }) => ({ workstream, words: inWords(body) })),
        outside: updates.outside,
      })
    else print(told(name, updates, made))
  } finally {
    store.close()
  }
}

const inWords = (body: WordUpdate['body']): string =>
  body.map((block) => plainInlines(wordsOf(block))).join('\n')

function told(
  file: string,
  { name, person, places, outside }: WordUpdates,
  made: { id: string; title: string }[],
): string {
  const says: Partial<Record<WordUpdate['state'], string>> = {
    unchanged: 'not changed',
    known: 'there already',
    empty: 'left empty, so no update',
    gone: 'not a workstream any more',
  }
  return [
    `${file}: ${made.length} ${made.length === 1 ? 'update' : 'updates'} from ${name ?? person}\n`,
    ...made.map(({ id, title }) => `  New: ${title} (${id})\n`),
    ...places.flatMap(({ state, title, body }) => {
      const words = says[state]
      if (words === undefined) return []
      return [`  ${title}: ${words}\n`, ...(state === 'gone' ? [`    “${inWords(body)}”\n`] : [])]
    }),
    ...outside.map(
      ({ words, near }) => `  Written outside${near === null ? '' : `, near ${near}`}: “${words}”\n`,
    ),
  ].join('')
}
