import { basename } from 'node:path'
import { type ChangeMode, changeModes, type WordPack } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import { bringIn, type Incoming } from '../services/bring-in.ts'
import { readWordPaper } from '../services/read-word.ts'
import type { Decisions } from '../services/take-revision.ts'
import { openStore } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { keepMemorySmall } from './keep-memory-small.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'
import { wordFileBytes } from './word-file.ts'
import { fileAsJson, fileInWords, type ReadFile, type ToldFile } from './word-told.ts'

/** As the options say it, and as they said it before. */
const modes: Record<string, ChangeMode> = {
  accepted: 'accept',
  rejected: 'reject',
  shown: 'show',
  ...Object.fromEntries(changeModes.map((mode) => [mode, mode])),
}

/** Reads every file before any of them becomes a paper: all are brought in or none. */
export function run({ command, positionals, values }: Call): void {
  const [file = '', ...others] = positionals
  const names = [...(Array.isArray(values.docx) ? values.docx : []), ...others]
  const changes = Object.hasOwn(modes, String(values.changes ?? 'accepted'))
    ? modes[String(values.changes ?? 'accepted')]
    : undefined
  if (!changes) throw new UsageError('--changes is accepted, rejected or shown.')
  const of = (name: string): string | undefined =>
    typeof values[name] === 'string' ? values[name] : undefined
  const [paper, meeting, item] = [of('paper'), of('meeting'), of('item')]
  const accept = acceptOf(of('accept'))
  if (paper !== undefined && names.length > 1) throw new UsageError('--paper takes one Word file.')
  if (paper !== undefined && (meeting ?? item) !== undefined)
    throw new UsageError('--paper is for a paper that is there already: it keeps its meeting and item.')
  if (paper !== undefined && values.new) throw new UsageError('--paper and --new do not go together.')
  if (Array.isArray(accept) && names.length > 1)
    throw new UsageError('--accept with keys takes one Word file: keys are of one file.')
  keepMemorySmall()
  const options = storeOptions()
  const store = openStore(typedPath(file), options)
  try {
    const files = names.map((typed): ReadFile => {
      const bytes = wordFileBytes(typedPath(typed))
      const name = basename(typed)
      // What is put somewhere is a paper of its own there.
      const asNew = values.new === true || (meeting ?? item) !== undefined
      const asked = { name, changes, paper: paper ?? null, asNew, ids: options.ids }
      const reading = readWordPaper(store, bytes, asked)
      if (reading.updates)
        throw new AppError('unreadable', {
          file: name,
          reason: 'it is a request for updates that came back: import-updates makes updates of it',
        })
      const marking = values.mark === true
      const one: Incoming = { name, bytes, reading, meeting, item, marking, accept }
      return { name, reading, incoming: reading.pack ? papersOfPack(one, reading.pack) : [one] }
    })
    const incoming = files.flatMap((one) => one.incoming)
    const { papers } =
      incoming.length === 0 ? { papers: [] } : bringIn(store, incoming, { ids: options.ids, page: null })
    let at = 0 // one for each, in their order
    const told = files.map((one): ToldFile => {
      at += one.incoming.length
      const own = papers.slice(at - one.incoming.length, at)
      return {
        ...one,
        papers: own.map((brought, i) => ({ ...brought, incoming: one.incoming[i] as Incoming })),
      }
    })
    const isOne = command === 'import-paper' && told.length === 1
    if (values.json) printJson(isOne ? told.flatMap(fileAsJson)[0] : told.flatMap(fileAsJson))
    else for (const one of told) print(fileInWords(one))
  } finally {
    store.close()
  }
}

function acceptOf(typed: string | undefined): Decisions['accept'] {
  if (typed === undefined || typed === 'all' || typed === 'none') return typed
  return typed
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

/** Each changed paper of a pack; keys of changes have its id before them: `p1/b7:2`. */
function papersOfPack(one: Incoming, { papers }: WordPack): Incoming[] {
  const { accept } = one
  const known = new Set(papers.map(({ revision }) => revision?.paper ?? ''))
  const ofPaper = (key: string): string => key.slice(0, Math.max(key.indexOf('/'), 0))
  const stranger = Array.isArray(accept) ? accept.find((key) => !known.has(ofPaper(key))) : undefined
  if (stranger !== undefined)
    throw new AppError('faults', {
      what: 'request',
      faults: [
        { path: `accept ${stranger}`, message: 'is no change of this file: it begins with a paper’s id' },
      ],
    })
  return papers.map((reading): Incoming => {
    const paper = reading.revision?.paper ?? ''
    const own = Array.isArray(accept)
      ? accept.filter((key) => ofPaper(key) === paper).map((key) => key.slice(paper.length + 1))
      : accept
    return { ...one, reading, accept: own }
  })
}
