import { watch } from '../watch.ts'

/** How many edits are on their way to the file, and how many wait for a decision: the frame says so. */
export const saving = watch({ underWay: 0, held: 0 })

/** How many of those are kept on this computer until the file has them, so that closing the page loses nothing. */
export const keptHere = watch(0)

const writers = new Set<() => void>()

/** `putDown` sends what is being written on its way, before something is undone; returns what ends it. */
export function beforeUndo(putDown: () => void): () => void {
  writers.add(putDown)
  return () => writers.delete(putDown)
}

/** What is being written anywhere goes on its way to the file. */
export function putAllDown(): void {
  for (const putDown of [...writers]) putDown()
}

/** Once nothing is on its way to the file any more, or it takes longer than one waits for; in milliseconds. */
export async function settled(most = 5_000): Promise<void> {
  for (let waited = 0; saving.get().underWay > 0 && waited < most; waited += 15)
    await new Promise((resolve) => setTimeout(resolve, 15))
}
