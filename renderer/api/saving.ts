import { watch } from '../watch.ts'

/** How many edits are on their way to the file, and how many wait for a decision: the frame says so. */
export const saving = watch({ underWay: 0, held: 0 })

/** How many of those are kept on this computer until the file has them, so that closing the page loses nothing. */
export const keptHere = watch(0)
