import { changeRecord } from './changes.ts'
import { images } from './images.ts'
import { nextMark } from './marks.ts'
import type { Sql } from './sqlite.ts'
import type { KeptHouseStyle } from './store-types.ts'

const template = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template'

/** The Word templates of the programme and of its groups; `owner` is null for the programme. */
export function houseStyles(sql: Sql) {
  const key = (owner: string | null): string => owner ?? ''
  const before = (owner: string | null): { name: string; blob: string } | null =>
    sql<{ name: string; blob: string }>('SELECT name, blob FROM house_style WHERE owner = ?').get(
      key(owner),
    ) ?? null
  /** In the record of changes, but not to be undone: the bytes that went are gone. */
  const note = (owner: string | null, was: string | null, is: string | null, at: string): void => {
    nextMark(sql, at)
    changeRecord(sql).addFact(
      owner === null ? 'programme' : 'groups',
      key(owner),
      { houseStyle: was },
      { houseStyle: is },
      at,
    )
  }
  return {
    /** Without its bytes. */
    of: (owner: string | null): Omit<KeptHouseStyle, 'bytes'> | null => {
      const row = sql<{
        name: string
        at: string
        hash: string
        size: number
        roles: string
        about: string
      }>(`
        SELECT name, at, blob AS hash, length(blob.bytes) AS size, roles, about
        FROM house_style JOIN blob ON blob.hash = house_style.blob WHERE owner = ?`).get(key(owner))
      return row ? { ...row, roles: JSON.parse(row.roles) } : null // as it was written
    },
    bytes: (owner: string | null): Uint8Array | null =>
      sql<{ bytes: Uint8Array }>(
        'SELECT bytes FROM house_style JOIN blob ON blob.hash = house_style.blob WHERE owner = ?',
      ).get(key(owner))?.bytes ?? null,
    /** Of the programme and of groups that are there. */
    count: (): number =>
      sql<{ count: number }>(
        "SELECT count(*) AS count FROM house_style WHERE owner = '' OR owner IN (SELECT id FROM grp)",
      ).get()?.count ?? 0,
    keep(
      owner: string | null,
      { name, bytes, roles, about }: Pick<KeptHouseStyle, 'name' | 'bytes' | 'roles' | 'about'>,
      at: string,
    ): void {
      const last = before(owner)
      const pictures = images(sql)
      const blob = pictures.put(bytes, template).replace(/^blob:/, '')
      sql(`INSERT INTO house_style (owner, name, at, blob, roles, about) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at, blob = excluded.blob,
          roles = excluded.roles, about = excluded.about`).run(
        key(owner),
        name,
        at,
        blob,
        JSON.stringify(roles),
        about,
      )
      if (last) pictures.drop(last.blob, template)
      note(owner, last?.name ?? null, name, at)
    },
    /** Whether there is one to choose for. */
    choose(owner: string | null, roles: KeptHouseStyle['roles'], at: string): boolean {
      const { changes } = sql('UPDATE house_style SET roles = ? WHERE owner = ?').run(
        JSON.stringify(roles),
        key(owner),
      )
      if (changes > 0) nextMark(sql, at)
      return changes > 0
    },
    drop(owner: string | null, at: string): void {
      const last = before(owner)
      if (!last) return
      sql('DELETE FROM house_style WHERE owner = ?').run(key(owner))
      images(sql).drop(last.blob, template)
      note(owner, last.name, null, at)
    },
  }
}
