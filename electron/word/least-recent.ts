/** Keeps values until they weigh more than a limit; what was unused the longest goes first. */
export interface LeastRecent<T> {
  get(key: string): T | undefined
  /** @param bytes about what it takes in memory */
  set(key: string, value: T, bytes: number): void
}

export function createLeastRecent<T>(limitBytes: number): LeastRecent<T> {
  const kept = new Map<string, { value: T; bytes: number }>()
  let all = 0
  const drop = (key: string): void => {
    all -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const entry = kept.get(key)
      if (!entry) return undefined
      kept.delete(key)
      kept.set(key, entry)
      return entry.value
    },
    set(key, value, bytes) {
      drop(key)
      kept.set(key, { value, bytes })
      all += bytes
      for (const oldest of kept.keys()) {
        if (all <= limitBytes) break
        drop(oldest)
      }
    },
  }
}
