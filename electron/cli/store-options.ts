import { randomUUID } from 'node:crypto'
import type { StoreOptions } from '../store/store.ts'

/** The clock and the ids of a real run. */
export const storeOptions = (): StoreOptions => ({
  clock: () => new Date(),
  ids: () => randomUUID().replaceAll('-', ''),
})
