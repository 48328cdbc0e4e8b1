import { AppError } from '../../shared/errors.ts'
import type { RecordList } from '../../shared/interchange.ts'
import { annotations } from './annotations.ts'
import { bodyIndex } from './body-index.ts'
import { bodiesOf, type Named, named } from './body-parts.ts'
import { changeRecord, type OpenStep } from './changes.ts'
import { images } from './images.ts'
import { saveNamed } from './import-all.ts'
import { issues } from './issues.ts'
import { markList, nextMark } from './marks.ts'
import { originals } from './originals.ts'
import { listed, type RecordTables, whatOf } from './records/tables.ts'
import { wordIndex } from './search/index-words.ts'
import type { Sql } from './sqlite.ts'
import type { Back, RecordName, RecordOf, Writes } from './store-types.ts'
import { withheldPapers } from './withheld.ts'

/** The writes of records with everything that goes with each: what points at what, the words, the record of changes. */
export function recordWrites(
  sql: Sql,
  tables: RecordTables,
  revisionOf: (list: RecordName, id: string) => number | null,
) {
  const pictures = images(sql)
  const blocks = bodyIndex(sql)
  const words = wordIndex(sql)
  const record = changeRecord(sql)

  const read = (list: RecordName, id: string): Named | null => {
    const found = tables[list].one(id)
    const of = found && named(list, found)
    if (of) bodiesOf(of) // looked at now: afterwards the file has others
    return of
  }
  const placeOf = (list: RecordList, id: string): number | null =>
    sql<{ position: number }>(`SELECT position FROM ${listed[list].table} WHERE id = ?`).get(id)?.position ??
    null
  const lastPlace = (list: RecordList): number =>
    sql<{ next: number }>(`SELECT coalesce(max(position) + 1, 0) AS next FROM ${listed[list].table}`).get()
      ?.next ?? 0
  /** The place that a record goes back to; where another has it by now, that one and those after it make room. */
  const makeRoom = (list: RecordList, place: number): number => {
    const { table } = listed[list]
    if (sql(`SELECT 1 FROM ${table} WHERE position = ?`).get(place))
      sql(`UPDATE ${table} SET position = position + 1 WHERE position >= ?`).run(place)
    return place
  }
  const place = (list: RecordName, before: Named | null, back: Back | undefined): number => {
    if (list === 'programme' || before) return 0 // a record that is there keeps its place
    return back?.place == null ? lastPlace(list) : makeRoom(list, back.place)
  }
  function checkBase(list: RecordName, id: string, base: number | null) {
    const at = revisionOf(list, id)
    const what = whatOf(list)
    if (base === null && at !== null) throw new AppError('exists', { what, name: id })
    if (base !== null && at === null) throw new AppError('not-found', { what, id })
    if (base !== null && at !== null && base !== at)
      throw new AppError('conflict', { what, id, made: base, now: at })
  }
  function follow(list: RecordName, id: string, before: Named | null, after: Named | null, stamp: number) {
    blocks.write(before, after)
    words.write(list, id, after)
    markList(sql, list, stamp)
  }
  /** A record that comes back goes on counting where it stopped, so that no edit made before it went can fit it. */
  const goOnCounting = (list: RecordName, id: string, back: Back | undefined) => {
    if (back?.version != null && list !== 'programme')
      sql(`UPDATE ${listed[list].table} SET version = ? WHERE id = ?`).run(back.version + 1, id)
  }

  return (step: OpenStep): Writes => ({
    put<L extends RecordName>(
      list: L,
      given: RecordOf<L>,
      base: number | null,
      { typing = false, back }: { typing?: boolean; back?: Back } = {},
    ) {
      const of = named(list, given)
      const id = of.list === 'programme' ? '' : of.record.id
      checkBase(list, id, base)
      const stamp = nextMark(sql, step.at)
      const before = read(list, id)
      const after = pictures.keep(of)
      if (back?.kept != null && list === 'papers') tables.papers.bringBack?.(back.kept)
      saveNamed(tables, after, { position: place(list, before, back), stamp, at: step.at, typing })
      goOnCounting(list, id, back)
      follow(list, id, before, after, stamp)
      const revision = revisionOf(list, id) ?? 1
      record.add({ list, id, before, after, typing, place: null, version: revision, kept: null }, step)
      return { revision }
    },
    remove(list, id, base) {
      checkBase(list, id, base)
      const stamp = nextMark(sql, step.at)
      const before = read(list, id)
      const went = { place: placeOf(list, id), version: base, kept: tables[list].kept?.(id) ?? null }
      tables[list].remove(id)
      follow(list, id, before, null, stamp)
      record.add({ list, id, before, after: null, typing: false, ...went }, step)
    },
    withhold(paper, people) {
      if (revisionOf('papers', paper) === null) throw new AppError('not-found', { what: 'paper', id: paper })
      withheldPapers(sql).set(paper, people, step)
    },
    annotate(changes, typing = false) {
      const added = annotations(sql).add(changes)
      const fresh = changes.flatMap(({ annotation }, i) =>
        added[i]?.isNew ? { annotation, ...added[i] } : [],
      )
      if (fresh.length > 0) markList(sql, 'annotations', nextMark(sql, step.at))
      const byAnnotation = Map.groupBy(fresh, ({ annotation }) => annotation)
      for (const [id, own] of byAnnotation) {
        const hashes = own.map(({ hash }) => hash)
        record.addAnnotation(id, hashes, step, typing && byAnnotation.size === 1)
      }
      return added.map(({ isNew }) => isNew)
    },
    keepOriginal: (paper, file) => originals(sql).keep(paper, file, step.at),
    keepIssue: (issue, files, texts) => issues(sql).keep(issue, files, texts),
    order(list, ids) {
      const { table, what } = listed[list]
      const places = ids.map((id) => {
        const position = placeOf(list, id)
        if (position === null) throw new AppError('not-found', { what, id })
        return { id, position }
      })
      const before = places.toSorted((a, b) => a.position - b.position)
      if (before.every(({ id }, i) => id === ids[i])) return
      const stamp = nextMark(sql, step.at)
      before.forEach(({ position }, i) => {
        sql(`UPDATE ${table} SET position = ? WHERE id = ?`).run(position, ids[i])
      })
      markList(sql, list, stamp)
      record.addOrder(
        list,
        before.map(({ id }) => id),
        ids,
        step,
      )
    },
  })
}
