import type { ReportedNote } from '../../shared/rules/annotations/report.ts'
import { annotationReport } from '../services/annotation-report.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { print, printJson } from './print.ts'
import { countsInWords, noteInWords } from './say-notes.ts'
import { typedPath } from './typed-path.ts'

/** Every note of a meeting's pack or on a paper, by item and paper, with where it stands now. */
export function run({ positionals, values }: Call): void {
  const store = openReadOnly(typedPath(positionals[0] ?? ''))
  try {
    const report = annotationReport(
      store,
      values.meeting === undefined ? { paper: String(values.paper) } : { meeting: String(values.meeting) },
    )
    if (values.json) {
      const { counts, toLookAt, notes } = report
      const threads = notes.filter(({ answers }) => answers === null)
      printJson({
        counts,
        toLookAt,
        notes: threads.map((note) => ({
          ...note,
          label: note.newLabel ?? note.oldLabel,
          quote: note.oldWords,
          replies: notes.filter(({ answers }) => answers === note.annotation).map(replyOf),
        })),
      })
      return
    }
    print(`Notes: ${countsInWords(report)}\n`)
    for (const [head, notes] of Map.groupBy(report.notes, headOf)) {
      print(`${head}\n`)
      for (const note of notes) print(noteInWords(note))
    }
  } finally {
    store.close()
  }
}

const replyOf = ({ annotation, author, for: scope, text, made, resolved }: ReportedNote) => ({
  ...{ annotation, author, for: scope, text, made, resolved },
})

const headOf = ({ item, about, title }: ReportedNote): string =>
  [
    item && `Item ${item.number ?? ''}`.trim(),
    about === '' ? 'What it stood on is gone' : about,
    about.includes(title) ? '' : title,
  ]
    .filter((one) => one !== null && one !== '')
    .join(' · ')
