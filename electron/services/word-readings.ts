import type { WordReading } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'

export interface KeptReading {
  programme: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
  reading: WordReading
}

/** Word files that were read and are being looked at, by the job that read them. */
export interface WordReadings {
  keep(job: string, kept: KeptReading): void
  /** Throws `not-found`. */
  of(programme: string, job: string): KeptReading
  drop(job: string): void
}

const most = 60
const mostBytes = 512 * 2 ** 20

/** Beyond 60 files or 512 MB those that were read first go, the newest never. */
export function createWordReadings(): WordReadings {
  const kept = new Map<string, KeptReading>()
  return {
    keep(job, one) {
      kept.set(job, one)
      let total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
      for (const [id, { bytes }] of kept) {
        if ((kept.size <= most && total <= mostBytes) || kept.size === 1) return
        kept.delete(id)
        total -= bytes.byteLength
      }
    },
    of(programme, job) {
      const found = kept.get(job)
      if (found?.programme !== programme) throw new AppError('not-found', { what: 'Word file', id: job })
      return found
    },
    drop: (job) => kept.delete(job),
  }
}
