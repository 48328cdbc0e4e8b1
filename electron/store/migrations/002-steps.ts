import type { Migration } from './migration.ts'

/**
 * What undo needs of a change: who may undo it (`session` of the engine, `page` of the window), the step that it is
 * part of (the number of the step's first change, null for that one), the step that this one undoes, the place of a
 * record that went, how often it had been written, and what goes with it besides its fields.
 */
export const steps: Migration = {
  version: 2,
  sql: `
ALTER TABLE change ADD COLUMN session TEXT;
ALTER TABLE change ADD COLUMN page TEXT;
ALTER TABLE change ADD COLUMN step INTEGER;
ALTER TABLE change ADD COLUMN label TEXT;
ALTER TABLE change ADD COLUMN undoes INTEGER;
ALTER TABLE change ADD COLUMN place INTEGER;
ALTER TABLE change ADD COLUMN version INTEGER;
ALTER TABLE change ADD COLUMN kept TEXT;
-- Holds all that is looked at to find what may be undone, so that no record's words are read for it.
CREATE INDEX change_by_session ON change (session, page, number, step, undoes) WHERE session IS NOT NULL;
CREATE INDEX change_import ON change (number) WHERE kind = 'import';
`,
}
