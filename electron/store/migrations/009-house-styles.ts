import type { Migration } from './migration.ts'

/**
 * The Word template of the programme (owner empty) or of a group: what it is called, its bytes, the styles that were chosen
 * from it and what was read of it, both as JSON. No key to the group: one whose removal is undone has its template again.
 */
export const houseStyles: Migration = {
  version: 9,
  sql: `
CREATE TABLE house_style (
  owner TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL,
  blob TEXT NOT NULL REFERENCES blob DEFERRABLE INITIALLY DEFERRED,
  roles TEXT NOT NULL, about TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
}
