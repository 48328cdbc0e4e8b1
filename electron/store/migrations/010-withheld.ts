import type { Migration } from './migration.ts'

/**
 * Which papers are kept from whom. No key to either: a paper or a person whose removal is undone, or that an import brings again,
 * is kept apart as before.
 */
export const withheld: Migration = {
  version: 10,
  sql: `
CREATE TABLE withheld (
  paper TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (paper, person)
) STRICT, WITHOUT ROWID;
`,
}
