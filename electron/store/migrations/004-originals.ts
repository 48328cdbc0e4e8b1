import type { Migration } from './migration.ts'

/**
 * The Word files that papers were brought in from, byte for byte, with the revision that each made. No key to the paper:
 * a paper whose removal is undone has its original again.
 */
export const originals: Migration = {
  version: 4,
  sql: `
CREATE TABLE original (
  paper TEXT NOT NULL, revision INTEGER NOT NULL, name TEXT NOT NULL, at TEXT NOT NULL,
  blob TEXT NOT NULL REFERENCES blob DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (paper, revision)
) STRICT, WITHOUT ROWID;
`,
}
