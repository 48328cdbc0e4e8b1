import { watch } from '../watch.ts'

/** How many edits are on their way to the file, and how many wait for a decision: the frame says so. */
export const saving = watch({ underWay: 0, held: 0 })

/** How many of those are kept on this computer until the file has them, so that closing the page loses nothing. */
export const keptHere = watch(0)

/** Once nothing is on its way to the file any more, or it takes longer than one waits for; in milliseconds. */
export async function settled(most = 5_000): Promise<void> {
  for (let waited = 0; saving.get().underWay > 0 && waited < most; waited += 15)
    await new Promise((resolve) => setTimeout(resolve, 15))
}
