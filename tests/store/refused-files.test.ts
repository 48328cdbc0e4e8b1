import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../electron/store/migrations/all.ts'
import { Database } from '../../electron/store/sqlite.ts'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { type ErrorCode, isAppError } from '../../shared/errors.ts'
import { everyRecord } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()

function programmeAt(path: string) {
  createStore(path, everyRecord(), testOptions()).close()
}
/** A programme to which something was done. */
const changed = (change: (path: string) => void) => (path: string) => {
  programmeAt(path)
  change(path)
}
function overwrite(path: string, at: number, bytes: Uint8Array) {
  const all = readFileSync(path)
  all.set(bytes, at)
  writeFileSync(path, all)
}
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const databaseAt = (path: string, ...statements: string[]) => {
  const db = new Database(path)
  for (const statement of statements) db.exec(statement)
  db.close()
}

/** What was done to `harbour.sederunt`, and what is said of it. */
const kinds: [what: string, make: (path: string) => void, code: ErrorCode][] = [
  ['nothing at all', () => {}, 'not-found'],
  ['an empty file', (path) => writeFileSync(path, ''), 'not-a-programme'],
  ['a text', (path) => writeFileSync(path, 'Minutes of the harbour board\n'.repeat(50)), 'not-a-programme'],
  ['a programme in JSON', (path) => writeFileSync(path, JSON.stringify(everyRecord())), 'not-a-programme'],
  [
    'a Word document',
    (path) => writeFileSync(path, Buffer.from('504b0304140006000800'.repeat(200), 'hex')),
    'not-a-programme',
  ],
  ['a folder', (path) => mkdirSync(path), 'not-a-programme'],
  ['a link to nothing', (path) => symlinkSync(join(path, '..', 'gone'), path), 'not-found'],
  ['the first bytes of a programme', changed((path) => truncateSync(path, 60)), 'damaged'],
  ['a programme cut off in its header', changed((path) => truncateSync(path, 90)), 'damaged'],
  ['a programme cut off after a page', changed((path) => truncateSync(path, 4096)), 'damaged'],
  [
    'a programme cut off in the middle',
    changed((path) => truncateSync(path, statSync(path).size / 2)),
    'damaged',
  ],
  [
    'a programme cut off one byte short',
    changed((path) => truncateSync(path, statSync(path).size - 1)),
    'damaged',
  ],
  [
    'a programme whose first bytes were overwritten',
    changed((path) => overwrite(path, 0, Buffer.alloc(16))),
    'damaged',
  ],
  [
    'a programme whose table of tables was overwritten',
    changed((path) => overwrite(path, 100, Buffer.alloc(3000, 0xff))),
    'damaged',
  ],
  [
    'a programme whose every page but the first is noise',
    changed((path) => overwrite(path, 4096, Buffer.alloc(statSync(path).size - 4096, 0x5a))),
    'damaged',
  ],
  ['a programme from a newer version', changed((path) => overwrite(path, 60, uint32(9999))), 'newer'],
  [
    'a programme with tables that are not there',
    changed((path) => databaseAt(path, 'DROP TABLE change')),
    'damaged',
  ],
  [
    'a programme without its own row',
    changed((path) => databaseAt(path, 'DELETE FROM programme')),
    'damaged',
  ],
  [
    'a programme with a trigger in it',
    changed((path) =>
      databaseAt(path, 'CREATE TRIGGER t AFTER INSERT ON theme BEGIN DELETE FROM paper; END'),
    ),
    'damaged',
  ],
  [
    'a file of our mark without anything in it',
    (path) => databaseAt(path, `PRAGMA application_id = ${0x53445254}`, 'VACUUM'),
    'damaged',
  ],
  [
    'an SQLite file of no particular program',
    (path) => databaseAt(path, 'CREATE TABLE person (id TEXT)'),
    'not-a-programme',
  ],
  [
    'an SQLite file of another program',
    (path) => databaseAt(path, 'CREATE TABLE person (id TEXT)', 'PRAGMA application_id = 1196444487'),
    'not-a-programme',
  ],
  [
    'an SQLite file of another program in write-ahead mode',
    (path) => databaseAt(path, 'PRAGMA journal_mode = WAL', 'CREATE TABLE person (id TEXT)'),
    'not-a-programme',
  ],
]

/** Every name in the folder, with the bytes of those that are files. */
const stateOf = (of: string) =>
  readdirSync(of)
    .sort()
    .map((name) => {
      const path = join(of, name)
      const bytes = statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : ''
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`
    })

test.each(kinds)(
  '%s is refused to read and to write, and left as it is with nothing beside it',
  (_, make, code) => {
    const of = folder()
    const path = join(of, 'harbour.sederunt')
    make(path)
    const before = stateOf(of)
    for (const open of [() => openReadOnly(path), () => openStore(path, testOptions())]) {
      let error: unknown
      try {
        open().close()
      } catch (thrown) {
        error = thrown
      }
      if (!isAppError(error)) throw error ?? new Error('it was opened')
      expect(error.code).toBe(code)
      expect(JSON.stringify(error.details)).not.toContain(of)
      expect(stateOf(of)).toEqual(before)
    }
  },
)

test('a newer file says which version it is of, and which is known', () => {
  const path = join(folder(), 'harbour.sederunt')
  programmeAt(path)
  overwrite(path, 60, uint32(9999))
  expect(() => openReadOnly(path)).toThrow(
    expect.objectContaining({
      code: 'newer',
      details: { file: 'harbour.sederunt', version: 9999, known: migrations.length },
    }),
  )
})

test('a damaged page in the middle is told as damage when it is met, not as a fault of ours', async () => {
  const path = join(folder(), 'harbour.sederunt')
  programmeAt(path)
  const size = statSync(path).size
  let met = 0
  for (let page = 2; page <= size / 4096; page++) {
    const whole = readFileSync(path)
    overwrite(path, (page - 1) * 4096, Buffer.alloc(4096, 0xa5))
    try {
      const store = openReadOnly(path)
      try {
        const findings = await store.verify()
        expect(findings, `page ${page}`).not.toEqual([])
        JSON.stringify(store.programme())
      } finally {
        store.close()
      }
    } catch (error) {
      expect(
        isAppError(error, 'damaged'),
        `page ${page}: ${error instanceof Error ? error.stack : error}`,
      ).toBe(true)
      met++
    }
    writeFileSync(path, whole)
  }
  expect(met).toBeGreaterThan(20)
})

test('a new file is never made over one that is there', () => {
  const of = folder()
  const path = join(of, 'harbour.sederunt')
  writeFileSync(path, 'mine')
  expect(() => createStore(path, everyRecord(), testOptions())).toThrow(
    expect.objectContaining({ code: 'exists', details: { what: 'file', name: 'harbour.sederunt' } }),
  )
  expect(stateOf(of)).toHaveLength(1)
  expect(readFileSync(path, 'utf8')).toBe('mine')
})

test('a programme that cannot be stored leaves no file, no lock and nothing half made', () => {
  const of = folder()
  const broken = everyRecord()
  broken.decisions = [{ id: 'yes', text: 'Yes', meeting: 'never' }]
  expect(() => createStore(join(of, 'harbour.sederunt'), broken, testOptions())).toThrow(
    expect.objectContaining({ code: 'faults' }),
  )
  expect(readdirSync(of)).toEqual([])
  expect(() => createStore(join(of, 'no', 'such', 'x.sederunt'), everyRecord(), testOptions())).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

test('a closed store leaves nothing beside its file but its backups', () => {
  const of = folder()
  programmeAt(join(of, 'harbour.sederunt'))
  const store = openStore(join(of, 'harbour.sederunt'), testOptions())
  store.put('themes', { id: 'money', title: 'Money' }, null)
  expect(readdirSync(of).sort()).toEqual(['harbour backups', 'harbour.sederunt', 'harbour.sederunt.lock'])
  store.close()
  store.close()
  expect(readdirSync(of).sort()).toEqual(['harbour backups', 'harbour.sederunt'])
})

test('what a process left that was killed while it made the file goes when the file is next opened', () => {
  const of = folder()
  const path = join(of, 'harbour.sederunt')
  programmeAt(path)
  writeFileSync(join(of, '.harbour.sederunt.7f3a.new'), 'half a programme')
  writeFileSync(join(of, '.harbour.sederunt.7f3a.new-journal'), 'its journal')
  writeFileSync(join(of, '.another.sederunt.7f3a.new'), 'of another file')
  openStore(path, testOptions()).close()
  expect(readdirSync(of).sort()).toEqual(['.another.sederunt.7f3a.new', 'harbour.sederunt'])
})
