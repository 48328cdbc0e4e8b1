import type { BlockId } from '../rich-text.ts'
import type { Elsewhere } from './find-elsewhere.ts'
import type { Indexed } from './index-programme.ts'
import { firstWords } from './plain-words.ts'
import type { ResolvedReference } from './plan-inlines.ts'
import type { Reference } from './references-in.ts'

/** Where a block is printed in this document. */
export interface Address {
  bookmark: string
  /** See `Numbered`. */
  number: string | null
  /** See `blockName`. */
  name: string
  /** The part that it is in, and how that part is called from another: `EAG(16)07`. */
  part: string
  partName: string
}

/** What a document's references can lead to. */
export interface Destinations {
  indexed: Indexed
  /** Every place where a block is printed, the first one first. */
  addresses: (id: BlockId) => readonly Address[]
  /** Parts that print a paper: paper id -> bookmark. */
  papers: ReadonlyMap<string, string>
  /** Whether numbers run through, so that a number alone is an address. */
  through: boolean
  /** Where a block is that this document does not print. */
  elsewhere: (id: BlockId) => Elsewhere | null
}

const quoted = (words: string): string => `“${words}”`
const named = (word: string, bare: string): Omit<ResolvedReference, 'bookmark'> => ({
  text: `${word} ${bare}`,
  bare,
})
const always = (text: string): Omit<ResolvedReference, 'bookmark'> => ({ text, bare: text })

/** What a reference prints, from the part with the key `part`. */
export function resolveReference({ ref, id }: Reference, part: string, to: Destinations): ResolvedReference {
  const { papers, paperNumbers, actions, actionRefs, decisions } = to.indexed
  switch (ref) {
    case 'block':
      return toBlock(id, part, to)
    case 'paper': {
      const name = paperNumbers.get(id) ?? quoted(papers.get(id)?.title ?? id)
      return { ...always(name), bookmark: to.papers.get(id) ?? null }
    }
    case 'action': {
      const name = actionRefs.get(id) ?? quoted(firstWords(actions.get(id)?.text ?? id))
      return { ...named('Action', name), bookmark: null }
    }
    case 'decision': {
      const decision = decisions.get(id)
      return {
        ...named('Decision', decision?.ref ?? quoted(firstWords(decision?.text ?? id))),
        bookmark: null,
      }
    }
  }
}

/** A block that is printed twice is meant where it stands in the same part, else where it stands first. */
function toBlock(id: BlockId, part: string, to: Destinations): ResolvedReference {
  const addresses = to.addresses(id)
  const address = addresses.find((other) => other.part === part) ?? addresses[0]
  if (!address) return { ...toElsewhere(id, to), bookmark: null }
  const { number, name, bookmark, partName } = address
  const isHere = address.part === part
  if (number === null) return { ...always(`${name}${isHere ? '' : ` in ${partName}`}`), bookmark }
  const isPoint = number.startsWith('(')
  const isEnough = isHere || (to.through && !isPoint)
  return {
    ...named(isPoint ? 'point' : 'paragraph', `${number}${isEnough ? '' : ` of ${partName}`}`),
    bookmark,
  }
}

function toElsewhere(id: BlockId, to: Destinations): Omit<ResolvedReference, 'bookmark'> {
  const other = to.elsewhere(id)
  if (!other) return always(quoted(id))
  const { number, name, place } = other
  if (number !== null) return named(number.startsWith('(') ? 'point' : 'paragraph', `${number} of ${place}`)
  return always(name === null ? place : `${name} in ${place}`)
}
