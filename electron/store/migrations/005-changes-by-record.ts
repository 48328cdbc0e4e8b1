import type { Migration } from './migration.ts'

/** The history of one record is read without looking through everybody's. */
export const changesByRecord: Migration = {
  version: 5,
  sql: 'CREATE INDEX change_of_record ON change (list, record, number);',
}
