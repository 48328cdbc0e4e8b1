import { records } from './001-records.ts'
import type { Migration } from './migration.ts'

/** In order, without gaps; one that has been released never changes. */
export const migrations: readonly Migration[] = [records]
