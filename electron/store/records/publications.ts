import type { Publication } from '../../../shared/records/publication.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { present, type Row, saving } from './rows.ts'

const select = 'SELECT id, title, url, published, publisher FROM publication'
const save = saving('publication', ['title', 'url', 'published', 'publisher'])

export const publicationTable = (sql: Sql): RecordTable<'publications'> => ({
  all: () =>
    sql<Row<Publication>>(`${select} ORDER BY position`)
      .all()
      .map(present<Publication>),
  one(id) {
    const row = sql<Row<Publication>>(`${select} WHERE id = ?`).get(id)
    return row ? present<Publication>(row) : null
  },
  save({ id, title, url, published, publisher }, { position, stamp }) {
    sql(save).run(id, position, stamp, title, url, published, publisher)
  },
  remove(id) {
    sql('DELETE FROM publication WHERE id = ?').run(id)
  },
})
