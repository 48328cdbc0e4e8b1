import type { Migration } from './migration.ts'

/**
 * Packs as they went out, with their exact bytes; `texts` are what the papers said then. No key to the meeting: what went out
 * has gone out.
 */
export const issues: Migration = {
  version: 7,
  sql: `
CREATE TABLE issue (
  meeting TEXT NOT NULL, version INTEGER NOT NULL, said TEXT NOT NULL,
  texts TEXT NOT NULL REFERENCES blob DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (meeting, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE issued_file (
  meeting TEXT NOT NULL, version INTEGER NOT NULL, copy TEXT NOT NULL,
  blob TEXT NOT NULL REFERENCES blob DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (meeting, version, copy),
  FOREIGN KEY (meeting, version) REFERENCES issue DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`,
}
