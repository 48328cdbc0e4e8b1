import type { Migration } from './migration.ts'

/**
 * `identity`: which programme a file is of, copies and restored ones included (the lineage that it had, so that a file that is
 * only read is told the same every time). `briefcase`: in a file that was made from a pack for reading, what that pack was: JSON
 * as `caseBody` has it without its records and annotations, and the SHA-256 of what it held.
 */
export const briefcase: Migration = {
  version: 8,
  sql: `
CREATE TABLE identity (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
INSERT INTO identity SELECT 1, lineage FROM state;
CREATE TABLE briefcase (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), about TEXT NOT NULL, hash TEXT NOT NULL, opened TEXT NOT NULL
) STRICT;
`,
}
