import type { Relationship } from '../read/relationships.ts'
import type { StyleSheet } from './style-sheet.ts'

/** What is at hand while a header or footer is read, and what it gathers. */
export interface RunningStory {
  sheet: StyleSheet
  relationships: ReadonlyMap<string, Relationship>
  /** The relationship id of a picture of the template; null where it is not one to be kept. */
  picture(target: string): string | null
  /** Counts the drawings; null beyond what one header may have. */
  nextDrawing(): number | null
  /** Hears, in plain words, of what is changed or left out. */
  meet(remark: string): void
  /** Of text boxes and tables within each other. */
  depth: number
}
export const deepest = 8
