import type { Theme } from '../../../shared/records/workstream.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { saving } from './rows.ts'

const save = saving('theme', ['title'])

export const themeTable = (sql: Sql): RecordTable<'themes'> => ({
  all: () => sql<Theme>('SELECT id, title FROM theme ORDER BY position').all(),
  one: (id) => sql<Theme>('SELECT id, title FROM theme WHERE id = ?').get(id) ?? null,
  save(theme, { position, stamp }) {
    sql(save).run(theme.id, position, stamp, theme.title)
  },
  remove(id) {
    sql('DELETE FROM theme WHERE id = ?').run(id)
  },
})
