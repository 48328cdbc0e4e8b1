import type { Kind } from './kind.ts'
import { notWord } from './not-word.ts'
import { oddContent } from './odd-content.ts'
import { veryMany } from './very-many.ts'
import { xmlTraps } from './xml-traps.ts'
import { zipTraps } from './zip-traps.ts'

/** Every kind of hostile or broken file, by what is wrong with it. */
export const kinds: Record<string, Kind[]> = {
  'no Word document': notWord,
  'traps in the zip': zipTraps,
  'traps in the XML': xmlTraps,
  'very many of one thing': veryMany,
  'what makes no sense': oddContent,
}
