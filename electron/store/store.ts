// The store's public face: a programme's records in one SQLite file.
export { listBackups } from './backup.ts'
export { copyStore } from './copy-store.ts'
export { createStore } from './create-store.ts'
export { openReadOnly, openStore } from './open-store.ts'
export { revisionHash } from './records/revisions.ts'
export { restoreBackup } from './restore-backup.ts'
export type * from './store-types.ts'
