/** Runs `work` on every one of `things`, at most two at once, and gives the results in their order. */
export async function twoAtATime<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = things.entries()
  const next = async (): Promise<void> => {
    for (const [i, thing] of queue) results[i] = await work(thing)
  }
  await Promise.all([next(), next()])
  return results
}
