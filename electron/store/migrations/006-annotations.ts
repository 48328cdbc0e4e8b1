import type { Migration } from './migration.ts'

/**
 * Changes of annotations: only ever added, known by the SHA-256 of what they say, so that the same one is there once however
 * often it comes in. No key: an
 * annotation outlives what it stands on.
 */
export const annotations: Migration = {
  version: 6,
  sql: `
CREATE TABLE annotation_change (
  hash TEXT NOT NULL PRIMARY KEY, annotation TEXT NOT NULL, version INTEGER NOT NULL, said TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_change_by_annotation ON annotation_change (annotation, version);
`,
}
