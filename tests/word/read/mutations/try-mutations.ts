import { type Outcome, settle } from '../hostile/settle.ts'
import { goodDocuments } from './good-documents.ts'
import { mutate } from './mutate.ts'
import { seeded } from './random.ts'

export interface Tried {
  read: number
  refused: number
  /** The longest that one took, in milliseconds. */
  longest: number
  /** What went wrong otherwise: with its number a mutation can be made again. */
  faults: { number: number; document: string; how: string; error: string }[]
}

/** Damages documents and reads them by both ways in; each number is one mutation, the same each time. */
export function tryMutations(from: number, count: number): Tried {
  const documents = goodDocuments()
  const tried: Tried = { read: 0, refused: 0, longest: 0, faults: [] }
  for (let number = from; number < from + count; number++) {
    const random = seeded(number)
    const { name, bytes } = random.of(documents)
    const { how, bytes: broken } = mutate(bytes, random)
    const start = performance.now()
    let outcome: Outcome
    try {
      outcome = settle(broken, 'x.docx', { thorough: true })
    } catch (error) {
      tried.faults.push({
        number,
        document: name,
        how,
        error: String(error instanceof Error ? error.stack : error),
      })
      continue
    } finally {
      tried.longest = Math.max(tried.longest, performance.now() - start)
    }
    tried['read' in outcome ? 'read' : 'refused'] += 1
  }
  return tried
}
