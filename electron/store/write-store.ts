import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { backUp, backUpAsked, neededToday } from './backup.ts'
import { bodyIndex } from './body-index.ts'
import { bodiesOf, type Named, named } from './body-parts.ts'
import { changeRecord } from './changes.ts'
import { asFileError, onFile } from './file-errors.ts'
import { images } from './images.ts'
import { emptyAll, importAll, saveNamed } from './import-all.ts'
import { markList, nextMark } from './marks.ts'
import { readStore } from './read-store.ts'
import { listed, whatOf } from './records/tables.ts'
import { wordIndex } from './search/index-words.ts'
import type { Sqlite } from './sqlite.ts'
import type { RecordName, RecordOf, Store, StoreOptions } from './store-types.ts'
import { inBulk, inTransaction } from './transaction.ts'

/** A store over a file that this process has locked; `afterwards` gives the lock back. */
export function writeStore(db: Sqlite, path: string, options: StoreOptions, afterwards: () => void): Store {
  const { store, sql, tables } = readStore(db, path, afterwards)
  const pictures = images(sql)
  const blocks = bodyIndex(sql)
  const words = wordIndex(sql)
  const record = changeRecord(sql)
  let trouble: Error | null = null
  const now = () => options.clock().toISOString()

  /** The work goes on where a backup cannot be made: losing what is typed now would be worse. */
  const backUpFirst = () => {
    try {
      if (neededToday(path, options)) backUp(db, path, options, 'daily')
      trouble = null
    } catch (error) {
      const told = asFileError(error, path)
      trouble = told instanceof Error ? told : new Error(String(told))
    }
  }
  const writing = <T>(what: string, work: () => T, removal = false): T =>
    onFile(path, () => {
      backUpFirst()
      return inTransaction(db, sql, work, what, removal)
    })

  const read = (list: RecordName, id: string): Named | null => {
    const found = tables[list].one(id)
    const of = found && named(list, found)
    if (of) bodiesOf(of) // looked at now: afterwards the file has others
    return of
  }
  const place = (list: RecordName, before: Named | null): number => {
    if (list === 'programme' || before) return 0 // a record that is there keeps its place
    const { table } = listed[list]
    return (
      sql<{ next: number }>(`SELECT coalesce(max(position) + 1, 0) AS next FROM ${table}`).get()?.next ?? 0
    )
  }
  function checkBase(list: RecordName, id: string, base: number | null) {
    const at = store.revisionOf(list, id)
    const what = whatOf(list)
    if (base === null && at !== null) throw new AppError('exists', { what, name: id })
    if (base !== null && at === null) throw new AppError('not-found', { what, id })
    if (base !== null && at !== null && base !== at)
      throw new AppError('conflict', { what, id, made: base, now: at })
  }
  /** Writes everything that goes with a record: what points at what, the words, the record of changes. */
  function follow(
    list: RecordName,
    id: string,
    before: Named | null,
    after: Named | null,
    stamp: number,
    at: string,
    typing: boolean,
  ) {
    blocks.write(before, after)
    words.write(list, id, after)
    record.add(list, id, before, after, at, typing)
    markList(sql, list, stamp)
  }

  return {
    ...store,
    put<L extends RecordName>(list: L, given: RecordOf<L>, base: number | null, { typing = false } = {}) {
      const of = named(list, given)
      const id = of.list === 'programme' ? '' : of.record.id
      return writing(`${whatOf(list)}${id && ` "${id}"`}`, () => {
        checkBase(list, id, base)
        const at = now()
        const stamp = nextMark(sql, at)
        const before = read(list, id)
        const after = pictures.keep(of)
        saveNamed(tables, after, { position: place(list, before), stamp, at, typing })
        follow(list, id, before, after, stamp, at, typing)
        return { revision: store.revisionOf(list, id) ?? 1 }
      })
    },
    remove(list, id, base) {
      writing(
        `removal of ${whatOf(list)} "${id}"`,
        () => {
          checkBase(list, id, base)
          const at = now()
          const stamp = nextMark(sql, at)
          const before = read(list, id)
          tables[list].remove(id)
          follow(list, id, before, null, stamp, at, false)
        },
        true,
      )
    },
    replaceAll(programme: Programme) {
      onFile(path, () => {
        backUp(db, path, options, 'replace')
        const write = () => {
          emptyAll(sql)
          importAll(sql, tables, programme, now())
          sql('DELETE FROM blob WHERE hash NOT IN (SELECT image FROM mention WHERE image IS NOT NULL)').run()
        }
        inBulk(db, sql, write, 'programme')
      })
    },
    putImage: (bytes, mediaType) => writing('image', () => pictures.put(bytes, mediaType)),
    async backup() {
      try {
        return await backUpAsked(db, path, options)
      } catch (error) {
        throw asFileError(error, path)
      }
    },
    backupTrouble: () => trouble,
  }
}
