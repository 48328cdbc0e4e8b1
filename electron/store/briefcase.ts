import type { Sql } from './sqlite.ts'
import type { OpenedCase } from './store-types.ts'

/** Which programme a file is of, and the pack for reading that it was made from, if it was. */
export function briefcase(sql: Sql) {
  return {
    identity: (): string => sql<{ id: string }>('SELECT id FROM identity').get()?.id ?? '',
    /** Gives a new file the identity of its lineage. */
    begin: () => void sql('INSERT INTO identity SELECT 1, lineage FROM state').run(),
    opened: (): OpenedCase | null =>
      sql<OpenedCase>('SELECT about, hash, opened FROM briefcase').get() ?? null,
    put({ about, hash, opened }: OpenedCase) {
      sql(
        `INSERT INTO briefcase VALUES (1, ?, ?, ?)
         ON CONFLICT (one) DO UPDATE SET about = excluded.about, hash = excluded.hash, opened = excluded.opened`,
      ).run(about, hash, opened)
    },
  }
}
