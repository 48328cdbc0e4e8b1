import type { Migration } from './migration.ts'

/** The documents that were made, without their bytes; no key, as they outlive the records that they were made from. */
export const madeDocuments: Migration = {
  version: 3,
  sql: `
CREATE TABLE made_document (
  number INTEGER PRIMARY KEY, at TEXT NOT NULL, document TEXT NOT NULL, meeting TEXT, request TEXT NOT NULL,
  file_name TEXT NOT NULL, hash TEXT NOT NULL, bytes INTEGER NOT NULL
) STRICT;
CREATE INDEX made_document_by_meeting ON made_document (meeting, number) WHERE meeting IS NOT NULL;
`,
}
