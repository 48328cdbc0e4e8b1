import type { Programme } from '../../shared/interchange.ts'
import { parseXml, textOf, wordParts, type XmlElement } from './word-parts.ts'

/** The words of a text, in small letters, each with a space on either side. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** What the chair alone may read: every text of every brief. */
export const briefsOf = (programme: Programme, meeting?: string): string[] =>
  programme.meetings
    .filter(({ id }) => meeting === undefined || id === meeting)
    .flatMap(({ agenda }) =>
      agenda.flatMap(({ brief }) => Object.values(brief ?? {}).filter((text) => text !== undefined)),
    )

/** The same programme as a member would know it: without a brief. */
export const withoutBriefs = (programme: Programme): Programme => ({
  ...programme,
  meetings: programme.meetings.map((meeting) => ({
    ...meeting,
    agenda: meeting.agenda.map(({ brief: _, ...item }) => item),
  })),
})

/** Every five words of a text that stand together; the whole of a shorter one. */
export function windowsOf(text: string): string[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  return Array.from({ length: Math.max(1, words.length - 4) }, (_, i) => words.slice(i, i + 5).join(' '))
}

/**
 * All the words in a document, wherever they hide: the text of each part with and without a gap between its runs, its
 * attributes, its comments and the names of the parts; what is no XML as the letters in its bytes.
 */
export function wordsInside(bytes: Uint8Array): string {
  const { xml, other } = wordParts(bytes)
  const found: string[] = [...xml.keys(), ...other.keys()]
  for (const text of xml.values()) {
    const tree = parseXml(text)
    found.push(
      ...text.split('<w:p>').map((paragraph) => paragraph.replace(/<[^>]*>/g, '')),
      text.replace(/<[^>]*>/g, ' '),
      textOf(tree),
      gapped(tree),
      ...attributesOf(tree),
      ...(text.match(/<!--.*?-->/gs) ?? []),
    )
  }
  for (const part of other.values()) found.push(Buffer.from(part).toString('latin1'))
  return found.map((text) => ` ${wordsOf(text).join(' ')} `).join('\n')
}

const gapped = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : gapped(child))).join(' ')
const attributesOf = (element: XmlElement): string[] => [
  ...Object.values(element.attributes),
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : attributesOf(child))),
]
