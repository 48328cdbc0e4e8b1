import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { backUp, backUpAsked, neededToday } from './backup.ts'
import { briefcase } from './briefcase.ts'
import { asFileError, onFile } from './file-errors.ts'
import { houseStyles } from './house-styles.ts'
import { images } from './images.ts'
import { emptyAll, importAll } from './import-all.ts'
import { madeDocuments } from './made-documents.ts'
import { readStore } from './read-store.ts'
import { keepRevision } from './records/revisions.ts'
import { whatOf } from './records/tables.ts'
import type { Sqlite } from './sqlite.ts'
import type { RecordName, RecordOf, StepOptions, Store, StoreOptions } from './store-types.ts'
import { inBulk, inTransaction } from './transaction.ts'
import { recordWrites } from './writes.ts'

/** A store over a file that this process has locked; `afterwards` gives the lock back. */
export function writeStore(db: Sqlite, path: string, options: StoreOptions, afterwards: () => void): Store {
  const { store, sql, tables } = readStore(db, path, afterwards)
  const pictures = images(sql)
  const writesOf = recordWrites(sql, tables, store.revisionOf)
  const session = options.session ?? null
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
  /** What came as a pack for reading is changed by nobody but whoever issues it. */
  const refuseInCase = () => {
    if (briefcase(sql).opened()) throw new AppError('pack-read-only', {})
  }
  /** What the papers that have words in `programme` said before: notes are carried from the text that they were made on. */
  const earlierTexts = ({ papers }: Programme): (() => void) => {
    const kept = papers
      .filter(({ body, annexes }) => body !== undefined || annexes.length > 0)
      .flatMap(({ id }) => tables.papers.kept?.(id) ?? [])
    return () => {
      for (const text of kept) tables.papers.bringBack?.(text)
    }
  }
  const replace = (programme: Programme, more: () => void, before: () => void = () => {}) =>
    onFile(path, () => {
      backUp(db, path, options, 'replace')
      const write = () => {
        emptyAll(sql)
        before()
        importAll(sql, tables, programme, now())
        pictures.sweep()
        more()
      }
      inBulk(db, sql, write, 'programme')
    })
  const writing = <T>(what: string, work: () => T, removal = false): T =>
    onFile(path, () => {
      backUpFirst()
      return inTransaction(db, sql, work, what, removal)
    })
  const open = ({ final, ...how }: StepOptions) =>
    writesOf({ ...how, session: final ? null : session, at: now(), first: null })
  const ofPage = (page: string | undefined) => (page === undefined ? {} : { page })

  return {
    ...store,
    put<L extends RecordName>(
      list: L,
      record: RecordOf<L>,
      base: number | null,
      { typing = false, page }: { typing?: boolean; page?: string } = {},
    ) {
      refuseInCase()
      const id = 'id' in record ? ` "${record.id}"` : ''
      return writing(`${whatOf(list)}${id}`, () => open(ofPage(page)).put(list, record, base, { typing }))
    },
    remove(list, id, base, { page } = {}) {
      refuseInCase()
      writing(`removal of ${whatOf(list)} "${id}"`, () => open(ofPage(page)).remove(list, id, base), true)
    },
    step(what, how, work) {
      refuseInCase()
      return writing(what, () => work(open(how)))
    },
    replaceAll(programme: Programme) {
      refuseInCase()
      replace(programme, () => {})
    },
    replaceCase(newer, opened) {
      const programme = newer.programme()
      const bringBack = earlierTexts(programme)
      const before = () => {
        bringBack()
        pictures.takeOver(programme, newer)
      }
      replace(programme, () => briefcase(sql).put(opened), before)
    },
    putImage(bytes, mediaType) {
      refuseInCase()
      return writing('image', () => pictures.put(bytes, mediaType))
    },
    noteMade: (document, paper) =>
      writing('note of a document', () => {
        madeDocuments(sql).add(document, now())
        if (paper !== undefined) keepRevision(sql, paper)
      }),
    annotate: (changes, { typing = false, ...how } = {}) =>
      writing('notes', () => open(how).annotate(changes, typing)),
    noteCase: (opened) => writing('note of a pack', () => briefcase(sql).put(opened)),
    keepHouseStyle: (owner, style) =>
      writing('house style', () => houseStyles(sql).keep(owner, style, now())),
    chooseHouseRoles: (owner, roles) =>
      writing('house style', () => houseStyles(sql).choose(owner, roles, now())),
    dropHouseStyle: (owner) => writing('house style', () => houseStyles(sql).drop(owner, now())),
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
