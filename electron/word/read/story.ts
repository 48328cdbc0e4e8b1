import type { Fields } from './fields.ts'
import type { imageFacts } from './image-facts.ts'
import type { Numbering } from './numbering.ts'
import type { WordPackage } from './open-package.ts'
import type { XmlNode } from './read-xml.ts'
import type { Relationship } from './relationships.ts'
import type { Styles } from './styles.ts'
import type { Met, MetKind, ParagraphLook, WordBlock, WordImage } from './word-document.ts'

/** What is shared by all that is read of one file. */
export interface Reading {
  pack: WordPackage
  styles: Styles
  numbering: Numbering
  met: Met[]
  /** How many paragraphs and tables were read. */
  serial: { paragraph: number; table: number }
  /** Bytes of pictures that may still be kept. */
  pictures: { bytes: number; count: number }
  images: WordImage[]
  /** What was found of parts that hold pictures, by their names. */
  imageParts: Map<string, ReturnType<typeof imageFacts> & { size: number | null }>
  /** How paragraphs look that say nothing but their style, by its id. */
  looks: Map<string, ParagraphLook>
  /** Characters of all paragraphs, and of what links lead to. */
  letters: number
  addresses: number
  /** Moves that have begun and not ended: where words went to, and where they were. */
  moves: Record<'added' | 'removed', { id: string; name: string }[]>
  /** Fields are not kept apart, since one is never closed: their codes are left out and all else is words. */
  plainFields: boolean
  blocks(children: readonly (XmlNode | string)[], story: Story): WordBlock[]
}

/** A text of the file by itself: the body, a note, a header. */
export interface Story {
  reading: Reading
  /** Relationships of the part that it stands in. */
  relationships: ReadonlyMap<string, Relationship>
  fields: Fields
  /** How deep text boxes and tables stand within each other here. */
  depth: number
}

/** More notes of what was met than anybody reads. */
const mostMet = 5_000

export function meet({ reading }: Story, kind: MetKind, what = ''): void {
  if (reading.met.length < mostMet)
    reading.met.push({ kind, what: what.slice(0, 200), paragraph: reading.serial.paragraph || null })
}
