import type { PaperNow, WordReading, WordRevision } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import type { Side } from '../../shared/rules/compare/merge-texts.ts'
import type { RevisionChange } from '../../shared/rules/word/compare-revision.ts'
import { mergeRevision, type RevisionClash } from '../../shared/rules/word/merge-revision.ts'
import { compareReturned, newAnnex, partsOfPaper } from '../../shared/rules/word/returned-paper.ts'
import type { ReadStore, Store } from '../store/store.ts'
import { fitting } from './fitting-texts.ts'
import { revisable } from './read-word.ts'

/** Which changes of a returned file are taken, and what stands where the paper was changed here too. */
export interface Decisions {
  accept?: 'all' | 'none' | readonly string[] | undefined
  clashes?: Readonly<Record<string, Side>> | undefined
  suggestions?: boolean | undefined
}

export interface TakenRevision {
  changes: RevisionChange[]
  accepted: string[]
  clashes: RevisionClash[]
  /** The paper's own fields as they are to be. */
  value: {
    title?: string
    body: TextPart['text']
    annexes: { id: string; title: string; body: TextPart['text'] }[]
  }
}

/**
 * What a paper becomes by a file that came back: the revision that went out with the changes that are accepted, together
 * with what was changed here meanwhile. `now`: the texts that an earlier file of the same step leaves it with. Throws `faults` for a change or a clash that is not there.
 */
export function takeRevision(
  store: Store,
  { name, reading, revision }: { name: string; reading: WordReading; revision: WordRevision },
  { accept = 'all', clashes: sides = {}, suggestions = false }: Decisions,
  { ids, now }: { ids: () => string; now?: Pick<Paper, 'body' | 'annexes'> | undefined },
): TakenRevision {
  const programme = store.programme()
  const paper = revisable(programme, revision.paper, name)
  const { changes, title, settled } = compareReturned(reading, revision, { suggestions })
  const keys = new Set(changes.map(({ key }) => key))
  if (Array.isArray(accept)) refuseUnknown(accept, keys, 'accept', 'is no change of this file')
  const accepted = accept === 'all' ? keys : new Set(accept === 'none' ? [] : accept)
  const theirs = settled((key) => accepted.has(key))
  const base = settled(() => false)
  const merge = (choices: ReadonlyMap<string, Side>) =>
    mergeRevision(base, partsOfPaper(now ?? paper), theirs, { choices, freshId: () => blockIdFrom(ids()) })
  const { parts: merged, clashes } = merge(new Map(Object.entries(sides)))
  refuseUnknown(
    Object.keys(sides),
    new Set(clashes.map(({ id }) => id)),
    'clashes',
    'is no clash of this file',
  )
  const { parts } = fitting(merged, programme, { list: 'papers', id: paper.id }, ids)
  return {
    changes,
    accepted: changes.flatMap(({ key }) => (accepted.has(key) ? [key] : [])),
    clashes,
    value: {
      ...(title && accepted.has(title.key) && { title: title.now }),
      body: parts.find(({ key }) => key === 'body')?.text ?? [],
      annexes: parts.flatMap(({ key, title: called, text }) =>
        key === 'body' ? [] : [{ id: annexId(key, ids), title: called ?? '', body: text }],
      ),
    },
  }
}

/** One that the file brought has no id yet. */
const annexId = (key: string, ids: () => string): string =>
  key.startsWith(newAnnex) ? ids() : key.slice('annex/'.length)

const blockIdFrom = (id: string): string => id.replaceAll('-', '').slice(0, 20)

function refuseUnknown(
  given: readonly string[],
  known: ReadonlySet<string>,
  path: string,
  says: string,
): void {
  const faults = given
    .filter((key) => !known.has(key))
    .map((key) => ({ path: `${path} ${key}`, message: says }))
  if (faults.length > 0) throw new AppError('faults', { what: 'request', faults })
}

/** How a paper reads now, with what an edit of it is made on; null where it is gone. */
export function asItReads(store: Pick<ReadStore, 'programme' | 'revisionOf'>, id: string): PaperNow | null {
  const paper = store.programme().papers.find((one) => one.id === id)
  const base = store.revisionOf('papers', id)
  return paper && base !== null ? { base, parts: partsOfPaper(paper) } : null
}
