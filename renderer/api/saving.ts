import { watch } from '../watch.ts'

/** How many edits are on their way to the file, and how many wait for a decision: the frame says so. */
export const saving = watch({ underWay: 0, held: 0 })

/** How many of those are kept on this computer until the file has them, so that closing the page loses nothing. */
export const keptHere = watch(0)

const writers = new Set<() => void>()

/** `putDown` sends what is being written on its way, where all of it is wanted in the file; returns what ends it. */
export function whenAllIsWanted(putDown: () => void): () => void {
  writers.add(putDown)
  return () => writers.delete(putDown)
}

/**
 * What is being written anywhere goes on its way to the file; returns once nothing is on its way any more, or it takes longer
 * than one waits for. In milliseconds.
 */
export async function allSaved(most = 5_000): Promise<void> {
  for (const putDown of [...writers]) putDown()
  for (let waited = 0; saving.get().underWay > 0 && waited < most; waited += 15)
    await new Promise((resolve) => setTimeout(resolve, 15))
}
