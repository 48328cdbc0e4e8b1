import type { Inline } from '../../rich-text.ts'
import { align } from './align.ts'
import { inlinesOf, type Token, tokensOf } from './word-tokens.ts'

/** A run of words and what became of it. */
export type Piece =
  | { kind: 'same' | 'added' | 'removed'; text: Inline[] }
  /** The same words, bold or italic or leading elsewhere. */
  | { kind: 'restyled'; was: Inline[]; now: Inline[] }
  /** A footnote that stayed and says something else. */
  | { kind: 'note'; was: Inline[]; now: Inline[]; pieces: Piece[] }

/** Word by word: what was taken out, what was put in, what stayed. */
export function compareWords(was: readonly Inline[], now: readonly Inline[]): Piece[] {
  const [old, fresh] = [tokensOf(was), tokensOf(now)]
  const pairs = align(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
  )
  return withoutScraps(runsOf(old, fresh, pairs)).flatMap((run) =>
    'same' in run ? stayed(run.same) : changed(run),
  )
}

type Same = { same: [Token, Token][] }
type Change = { removed: Token[]; added: Token[] }
type Run = Same | Change

function runsOf(old: Token[], fresh: Token[], pairs: readonly [number, number][]): Run[] {
  const runs: Run[] = []
  let [from, to] = [0, 0]
  const between = (i: number, j: number) => {
    if (i > from || j > to) runs.push({ removed: old.slice(from, i), added: fresh.slice(to, j) })
  }
  for (const [i, j] of pairs) {
    between(i, j)
    const [one, other] = [old[i], fresh[j]]
    const last = runs.at(-1)
    if (one && other) {
      if (last && 'same' in last) last.same.push([one, other])
      else runs.push({ same: [[one, other]] })
    }
    ;[from, to] = [i + 1, j + 1]
  }
  between(old.length, fresh.length)
  return runs
}

/** A word or two that stayed by chance amid much that changed is read with the change. */
function withoutScraps(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  runs.forEach((run, i) => {
    const before = out.at(-1)
    const after = runs[i + 1]
    if ('same' in run) {
      if (before && after && 'removed' in before && 'removed' in after && isScrap(run, before, after)) {
        before.removed.push(...run.same.map(([one]) => one))
        before.added.push(...run.same.map(([, other]) => other))
      } else out.push(run)
    } else if (before && 'removed' in before) {
      before.removed.push(...run.removed)
      before.added.push(...run.added)
    } else out.push({ removed: [...run.removed], added: [...run.added] })
  })
  return out
}

const isScrap = ({ same }: Same, before: Change, after: Change): boolean => {
  const one = same.map(([token]) => token)
  // A note, a reference or a new line is a landmark.
  if (one.some(({ key }) => key.startsWith('\u0000'))) return false
  return weight(one) === 0
    ? Math.max(weight(before.removed), weight(before.added)) > 0
    : weight(one) * 2 <= Math.min(size(before), size(after))
}
const size = ({ removed, added }: Change) => Math.max(weight(removed), weight(added))
const weight = (tokens: readonly Token[]) => tokens.reduce((sum, { words }) => sum + words, 0)

function stayed(same: readonly [Token, Token][]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  while (from < same.length) {
    const isRestyled = isOther(same[from])
    let end = from + 1
    while (end < same.length && isOther(same[end]) === isRestyled) end++
    const run = same.slice(from, end)
    const now = inlinesOf(run.map(([, other]) => other))
    pieces.push(
      isRestyled
        ? { kind: 'restyled', was: inlinesOf(run.map(([one]) => one)), now }
        : { kind: 'same', text: now },
    )
    from = end
  }
  return pieces
}
const isOther = (pair: [Token, Token] | undefined): boolean => pair?.[0].look !== pair?.[1].look

/** Notes that went and came at one place are one note whose words changed, in their order. */
function changed({ removed, added }: Change): Piece[] {
  const pieces: Piece[] = []
  const say = (kind: 'removed' | 'added', tokens: Token[]) => {
    if (tokens.length > 0) pieces.push({ kind, text: inlinesOf(tokens) })
  }
  let [old, fresh] = [removed, added]
  for (;;) {
    const [i, j] = [old.findIndex(isNote), fresh.findIndex(isNote)]
    const [was, now] = [noteOf(old[i]), noteOf(fresh[j])]
    if (!was || !now) break
    say('removed', old.slice(0, i))
    say('added', fresh.slice(0, j))
    pieces.push({ kind: 'note', was, now, pieces: compareWords(was, now) })
    ;[old, fresh] = [old.slice(i + 1), fresh.slice(j + 1)]
  }
  say('removed', old)
  say('added', fresh)
  return pieces
}
const noteOf = (token: Token | undefined): Inline[] | null =>
  token && typeof token.piece === 'object' && 'footnote' in token.piece ? token.piece.footnote : null
const isNote = (token: Token): boolean => noteOf(token) !== null

/** One side of a comparison, as it was or as it is. */
export function sideOf(pieces: readonly Piece[], side: 'was' | 'now'): Inline[] {
  return pieces.flatMap((piece): Inline[] => {
    if (piece.kind === 'restyled') return piece[side]
    if (piece.kind === 'note') return [{ footnote: sideOf(piece.pieces, side) }]
    if (piece.kind === 'same') return piece.text
    return (piece.kind === 'removed') === (side === 'was') ? piece.text : []
  })
}
