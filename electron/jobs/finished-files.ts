export interface FinishedFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface FinishedFiles {
  keep(id: string, file: FinishedFile): void
  /** The file, while it is kept: for a few fetches, since a browser may ask twice. */
  take(id: string): FinishedFile | undefined
  drop(id: string): void
}

const maxFetches = 5
const maxMinutes = 15
const maxBytes = 512 * 1024 * 1024

/** The files that jobs made, until they were fetched or grew old; beyond 512 MB the oldest go first, the newest never. */
export function createFinishedFiles({ clock }: { clock: () => Date }): FinishedFiles {
  const kept = new Map<string, FinishedFile & { until: number; fetches: number }>()

  function tidy(): void {
    const now = clock().getTime()
    for (const [id, { until }] of kept) if (until < now) kept.delete(id)
    let total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    for (const [id, { bytes }] of kept) {
      if (total <= maxBytes || kept.size === 1) return
      kept.delete(id)
      total -= bytes.byteLength
    }
  }

  return {
    keep(id, file) {
      kept.set(id, { ...file, until: clock().getTime() + maxMinutes * 60_000, fetches: 0 })
      tidy()
    },
    take(id) {
      tidy()
      const file = kept.get(id)
      if (!file) return undefined
      file.fetches++
      if (file.fetches >= maxFetches) kept.delete(id)
      return { name: file.name, bytes: file.bytes }
    },
    drop: (id) => kept.delete(id),
  }
}
