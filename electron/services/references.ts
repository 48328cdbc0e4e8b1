import type { PrintedReference } from '../../shared/api/references.ts'
import { findElsewhere } from '../../shared/rules/find-elsewhere.ts'
import { type Indexed, indexProgramme } from '../../shared/rules/index-programme.ts'
import { firstWords } from '../../shared/rules/plain-words.ts'
import type { Reference } from '../../shared/rules/references-in.ts'
import { resolveReference } from '../../shared/rules/resolve-reference.ts'
import type { ReadStore } from '../store/store.ts'

const most = 12

/** What these references print in a text that none of them stands in; null for what is not there. */
export function printReferences(
  store: Pick<ReadStore, 'programme'>,
  references: Reference[],
): (PrintedReference | null)[] {
  const indexed = indexProgramme(store.programme())
  return references.map((reference) => printed(reference, indexed))
}

/** Papers, actions and decisions that hold these words, in their numbers or in their text, the best first. */
export function findReferences(
  store: Pick<ReadStore, 'programme' | 'search'>,
  words: string,
): PrintedReference[] {
  const indexed = indexProgramme(store.programme())
  const found = words === '' ? latestPapers(indexed) : [...byNumber(words, indexed), ...byWords(store, words)]
  const keys = new Set<string>()
  return found
    .filter(({ ref, id }) => !keys.has(`${ref}/${id}`) && keys.add(`${ref}/${id}`))
    .slice(0, most)
    .flatMap((reference) => printed(reference, indexed) ?? [])
}

const kinds = { papers: 'paper', actions: 'action', decisions: 'decision' } as const

function byWords(store: Pick<ReadStore, 'search'>, words: string): Reference[] {
  return store
    .search(words.slice(0, 500))
    .flatMap(({ list, id, part }) =>
      (list === 'papers' || list === 'actions' || list === 'decisions') && part.kind !== 'brief'
        ? [{ ref: kinds[list], id }]
        : [],
    )
}

/** `EAG(16)07`, `action 3/2`: what somebody types who knows the number; `actions` alone are the latest. */
function byNumber(words: string, { paperNumbers, actionRefs, decisions }: Indexed): Reference[] {
  const [, kind, number] = /^(?:(paper|action|decision)s?(?=\s|$))?\s*(.*)$/i.exec(words) ?? []
  const wanted = (number ?? words).toLowerCase()
  const some = (ref: Reference['ref'], numbers: Iterable<[string, string]>): Reference[] => {
    if (kind !== undefined && kind.toLowerCase() !== ref) return []
    const found = [...numbers].filter((pair) => pair[1].toLowerCase().includes(wanted))
    return found
      .toReversed()
      .slice(0, most)
      .map(([id]) => ({ ref, id }))
  }
  return [
    ...some('paper', paperNumbers),
    ...some('action', actionRefs),
    ...some('decision', decisionRefs(decisions)),
  ]
}

const decisionRefs = (decisions: Indexed['decisions']): [string, string][] =>
  [...decisions.values()].flatMap(({ id, ref }) => (ref === undefined ? [] : [[id, ref]]))

const latestPapers = ({ programme }: Indexed): Reference[] =>
  programme.papers
    .slice(-most)
    .map(({ id }) => ({ ref: 'paper', id }) as const)
    .reverse()

function printed(reference: Reference, indexed: Indexed): PrintedReference | null {
  const { ref, id } = reference
  const elsewhere = findElsewhere(indexed)
  const record = { paper: indexed.papers, action: indexed.actions, decision: indexed.decisions, block: null }[
    ref
  ]?.get(id)
  if (ref === 'block' ? elsewhere(id) === null : record === undefined) return null
  const { text, bare } = resolveReference(reference, '', {
    indexed,
    addresses: () => [],
    papers: new Map(),
    through: false,
    elsewhere,
  })
  const about = record === undefined ? '' : 'title' in record ? record.title : record.text
  const number = ref === 'block' ? (elsewhere(id)?.number ?? null) : null
  return { reference, text, bare, title: firstWords(about, 14), number }
}
