import type { Piece } from './running-pieces.ts'

const pageWords =
  'pages?|p\\.|pp\\.|pg\\.?|seite|s\\.|página|pagina|pág\\.?|pag\\.?|side|sida|sidan|sivu|strona|stránka|str\\.|oldal|tudalen|duilleag|leathanach|страница|стр\\.|σελίδα|页|頁'
const before = new RegExp(`(?:(?:^|(?<=[^\\p{L}]))(?:${pageWords})\\s*[:\\-–]?\\s*|[-–|(\\[]\\s*)$`, 'iu')
const between = /^\s*(?:of|out of|von|de|di|van|sur|av|af|z|o|из|από|\/|\||-|–)\s*$/iu
const after = /^\s*[-–)\]|]/

export const isNumber = (piece: Piece | undefined): boolean =>
  piece?.kind === 'page' || piece?.kind === 'pages'

/** The pieces without the pages' numbers and the words that belong to them: those are printed by Sederunt's own footer. */
export function withoutPageNumbers(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece) continue
    if (!isNumber(piece)) {
      kept.push({ ...piece })
      continue
    }
    const last = kept.at(-1)
    if (last?.kind === 'words') last.words = last.words.replace(before, '')
    const middle = pieces[i + 1]
    if (middle?.kind === 'words' && between.test(middle.words) && isNumber(pieces[i + 2])) i += 2
    const next = pieces[i + 1]
    if (next?.kind === 'words' && after.test(next.words)) {
      kept.push({ ...next, words: next.words.replace(after, '') })
      i += 1
    }
  }
  return kept.filter((piece) => piece.kind !== 'words' || piece.words !== '')
}

/** The pieces without a mark that only parted the last words from what is gone. */
export function withoutLooseEnd(pieces: readonly Piece[], wentAtEnd: boolean): Piece[] {
  const kept = pieces.filter(({ kind }) => kind !== 'gone')
  const last = kept.at(-1)
  if (!wentAtEnd || last?.kind !== 'words') return kept
  return [...kept.slice(0, -1), { ...last, words: last.words.replace(/\s*[|·•,;:–-]?\s*$/u, '') }]
}

/** Whether a reader sees anything of them. */
export const isSeen = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) =>
    piece.kind === 'words' ? /[^\s|·•\-–]/u.test(piece.words) : piece.kind === 'element' && piece.isSeen,
  )
