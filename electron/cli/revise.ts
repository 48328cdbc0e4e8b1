import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { readBody } from '../interchange/read-body.ts'
import { onFile } from '../services/file-error.ts'
import { revisePaper } from '../services/revise-paper.ts'
import { openStore } from '../store/store.ts'
import type { Call } from './command.ts'
import { print, printJson } from './print.ts'
import { countsInWords, noteInWords } from './say-notes.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'

const mostBytes = 64 * 2 ** 20

/** A new revision of a paper from a text, and where every note on it went. */
export function run({ positionals, values }: Call): void {
  const from = typedPath(String(values.body))
  const options = storeOptions()
  const bytes = onFile(from, () => {
    if (statSync(from).size > mostBytes) throw new AppError('too-large', { what: 'text', limit: '64 MB' })
    return new Uint8Array(readFileSync(from))
  })
  const freshId = () => options.ids().slice(0, 20)
  const body = readBody(bytes, { file: basename(from), freshId })
  const store = openStore(typedPath(positionals[0] ?? ''), options)
  try {
    const { paper, isNew, blocks, report } = revisePaper(
      store,
      { paper: String(values.paper), body },
      { ids: options.ids, page: null },
    )
    if (values.json) {
      printJson({ paper: paper.id, title: paper.title, isNew, blocks, ...report })
      return
    }
    print(
      isNew
        ? `New revision of ${paper.id}, ${paper.title}: ${blocks.kept} paragraphs kept, ${blocks.added} new, ${blocks.removed} gone\n`
        : `${paper.id}, ${paper.title}, says this already: nothing was written\n`,
    )
    print(`Notes: ${countsInWords(report)}\n`)
    for (const note of report.notes) print(noteInWords(note))
  } finally {
    store.close()
  }
}
