import type { WordReading } from '../../../../shared/api/word.ts'
import { isAllBold } from '../bold.ts'
import type { WordParagraph, WordTable } from '../word-document.ts'
import { annexStart } from './split-annexes.ts'

export interface FoundTitle {
  title: string
  from: WordReading['titleFrom']
  /** The paragraphs that it was made of, which are no part of the text. */
  taken: ReadonlySet<WordParagraph>
}

type Flat = readonly (WordParagraph | WordTable)[]
const nearTop = 8

/** The paper's title: by its style, by a heading that stands alone at the top, by the file's own properties, or its first line. */
export function findTitle(
  flat: Flat,
  words: (paragraph: WordParagraph) => string,
  { ours, property, fileName }: { ours: boolean; property: string; fileName: string },
): FoundTitle {
  const paragraphs = flat.filter((one) => one.kind === 'paragraph')
  const first = paragraphs
    .values()
    .filter((one) => words(one) !== '')
    .take(nearTop)
    .toArray()
  const styled = first.filter(({ look }) => look.role?.kind === 'title')
  const tops = paragraphs.filter((one) => isTop(one) && words(one) !== '' && annexStart(words(one)) === null)
  const top = first.find((one) => tops.includes(one))
  // Of ours the title is a heading; the style Title is the programme's name above it.
  if (ours && top) return found('heading', [top], words, [...styled])
  if (styled.length > 0) return found('style', styled, words)
  const leader = first[0]
  // Where sections have that style too it is only the first of them.
  if (top && tops.length === 1) return found('heading', [top], words)
  if (isTitle(property))
    return { title: property, from: 'properties', taken: takenAs(leader, property, words) }
  if (leader && leader.look.role === null && !leader.look.list && isShort(words(leader)) && isAllBold(leader))
    return found('first line', [leader], words)
  return { title: fileName, from: 'file name', taken: new Set() }
}

const isTop = ({ look }: WordParagraph): boolean => look.role?.kind === 'heading' && look.role.level === 1

const found = (
  from: FoundTitle['from'],
  of: readonly WordParagraph[],
  words: (paragraph: WordParagraph) => string,
  also: readonly WordParagraph[] = [],
): FoundTitle => ({ title: of.map(words).join(' '), from, taken: new Set([...of, ...also]) })

const takenAs = (
  leader: WordParagraph | undefined,
  title: string,
  words: (paragraph: WordParagraph) => string,
): ReadonlySet<WordParagraph> =>
  new Set(leader && words(leader).toLowerCase() === title.toLowerCase() ? [leader] : [])

const isShort = (words: string): boolean => words.length <= 150 && !/[.;:,]$/.test(words)

/** Not what a program wrote there by itself. */
const isTitle = (property: string): boolean =>
  property.length > 2 &&
  property.length <= 200 &&
  !/^(microsoft word|document ?\d*$|untitled|title$|slide )/i.test(property)
