import { searchProgramme } from '../services/search.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { print, printJson } from './print.ts'
import { typedPath } from './typed-path.ts'

/** The best first; exit 0 where nothing was found too. */
export function run({ positionals, values }: Call): void {
  const [file = '', ...words] = positionals
  const store = openReadOnly(typedPath(file))
  try {
    const { hits } = searchProgramme(store, words.join(' '))
    if (values.json) {
      printJson(hits)
      return
    }
    const { isTTY } = process.stdout
    for (const { list, id, title, pieces } of hits) {
      const snippet = pieces
        .map(({ text, match }) => (match && isTTY ? `\u001b[1m${text}\u001b[22m` : text))
        .join('')
      const words = snippet.replace(/\s+/g, ' ').trim()
      print(`${list} ${id}: ${title}\n${words === '' ? '' : `  ${words}\n`}`)
    }
    if (hits.length === 0) print('Nothing has these words.\n')
  } finally {
    store.close()
  }
}
