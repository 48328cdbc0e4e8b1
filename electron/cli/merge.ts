import { basename } from 'node:path'
import type { ArrivedNote, MergeReport } from '../../shared/api/briefcases.ts'
import { readNotes } from '../briefcase/notes-file.ts'
import { readBriefcaseBytes } from '../services/briefcases/read-bytes.ts'
import { mergeNotes } from '../services/merge-notes.ts'
import { openStore } from '../store/store.ts'
import type { Call } from './command.ts'
import { typedPassphrase } from './passphrase-file.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'

/** Brings a notes file back into the programme, and says what came in and where it stands. */
export async function run({ positionals, values }: Call): Promise<void> {
  const [file = '', from = ''] = positionals.map(typedPath)
  const passphrase = typedPassphrase(values)
  const name = basename(from)
  const notes = await readNotes(readBriefcaseBytes(from, 'notes'), { file: name, passphrase })
  const store = openStore(file, storeOptions())
  try {
    const report = mergeNotes(store, notes, name)
    if (values.json) printJson(report)
    else print(inWords(name, report))
  } finally {
    store.close()
  }
}

const words = {
  new: ['new note', 'new notes'],
  reply: ['reply', 'replies'],
  edited: ['edited', 'edited'],
  resolved: ['resolved', 'resolved'],
  reopened: ['reopened', 'reopened'],
  removed: ['removed', 'removed'],
  known: ['known already', 'known already'],
} as const

function inWords(file: string, { from, meeting, counts, notes }: MergeReport): string {
  const found = Object.entries(words).flatMap(([arrival, [one, many]]) => {
    const n = counts[arrival as keyof typeof words] // the keys of the literal
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  })
  const lines = notes.filter(({ arrival }) => arrival !== 'known').map(lineOf)
  return [
    `${file}: from ${from.name} on ${meeting.name}: ${found.length === 0 ? 'nothing' : found.join(', ')}\n`,
    ...lines,
  ].join('')
}

const standing = {
  kept: '',
  moved: ', moved',
  changed: ', its words have changed',
  orphaned: ', its place is gone',
} as const

function lineOf({ arrival, author, about, paragraph, madeOn, text, place }: ArrivedNote): string {
  const number = place ? paragraph : madeOn
  const at = `${about}${number === null ? '' : `, paragraph ${number}`}${place ? standing[place.fate] : ''}`
  return `  ${words[arrival][0]}: ${at} (${author}): ${text.replaceAll(/\s+/g, ' ').slice(0, 200)}\n`
}
