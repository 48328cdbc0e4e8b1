import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Database } from '../../electron/store/sqlite.ts'
import { createStore, openReadOnly } from '../../electron/store/store.ts'
import { everyRecord, pointHash } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()

/** What `verify` says once somebody has been at the file with another program. */
async function afterwards(...statements: string[]) {
  const path = join(folder(), 'harbour.sederunt')
  createStore(path, everyRecord(), testOptions()).close()
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  for (const statement of statements) db.exec(statement)
  db.close()
  const store = openReadOnly(path)
  try {
    return await store.verify()
  } finally {
    store.close()
  }
}

test.each([
  [
    'a reference to a person who is not there',
    "UPDATE workstream SET lead_person = 'nobody' WHERE id = 'quay'",
    'refers to person "nobody"',
  ],
  [
    'an item of another meeting',
    "UPDATE action SET raised_at = 'dec' WHERE id = 'buy'",
    'which is not of meeting "dec"',
  ],
  [
    'a paper without the revision that it is at',
    "UPDATE paper SET revision = 9 WHERE id = 'progress'",
    'refers to revision "9"',
  ],
  [
    'words that were changed behind its back',
    "UPDATE revision SET body = replace(body, 'enough', 'plenty')",
    'its words are not those that were written',
  ],
  [
    'an annex that was changed',
    "UPDATE annex SET title = 'Other tenders' WHERE id = 'a'",
    'it is not what it was when it was made',
  ],
  [
    'an update that was changed',
    "UPDATE workstream_update SET body = '[]' WHERE id = 'quay-oct'",
    'its words are not those that were written',
  ],
  [
    'a minute that was changed',
    "UPDATE minutes_paragraph SET body = '[]'",
    'its words are not those that were written',
  ],
  [
    'an image whose bytes were changed',
    "UPDATE blob SET bytes = x'00'",
    'its bytes are not those that were stored',
  ],
  ['an image that is gone', 'DELETE FROM blob', `refers to image "${pointHash}"`],
  [
    'a day that does not exist',
    "UPDATE session SET day = '2016-02-30' WHERE meeting = 'dec'",
    'is not a day that exists',
  ],
  ['a state that there is not', "UPDATE action SET status = 'forgotten' WHERE id = 'buy'", 'Invalid option'],
  [
    'a meeting without a day',
    "DELETE FROM session WHERE meeting = 'dec'",
    'a meeting needs at least one session',
  ],
  [
    'a title that cannot be found',
    "UPDATE theme SET title = 'Otherworks' WHERE id = 'works'",
    'the index has other words of it',
  ],
  [
    'a record that cannot be found',
    "DELETE FROM search_entry WHERE list = 'themes' AND record = 'works'",
    'its words cannot be found',
  ],
  [
    'an entry of a record that is not there',
    "INSERT INTO search_entry (list, record, part, hash) VALUES ('themes', 'gone', '', 'x')",
    'the index has words of it that are not there',
  ],
  [
    'words that are found without being there',
    "INSERT INTO search (rowid, title, words) VALUES (9999, 'ghost', '')",
    'the index of words is out of step',
  ],
  [
    'words that are there without being found',
    'DELETE FROM search WHERE rowid = 3',
    'the index of words is out of step',
  ],
  ['a block that is not listed', "DELETE FROM block WHERE id = 'head'", 'refers to block "head"'],
  [
    'a listed block that is not there',
    "INSERT INTO block VALUES ('ghost', 'papers', 'progress')",
    'the list of blocks names "ghost"',
  ],
  [
    'a reference that is not listed',
    'DELETE FROM mention',
    'what its text refers to is not what is on the list of references',
  ],
  ['a table too many', 'CREATE TABLE extra (x)', 'is no part of a programme'],
  ['an index that is missing', 'DROP INDEX action_by_item', 'is missing from the file'],
])('%s is found', async (_, statement, message) => {
  const findings = await afterwards(statement)
  expect(findings.map((finding) => `${finding.path}: ${finding.message}`).join('\n')).toContain(message)
})

test('a block that stands in two texts is found', async () => {
  const path = join(folder(), 'harbour.sederunt')
  createStore(path, everyRecord(), testOptions()).close()
  const db = new Database(path)
  db.exec(
    "UPDATE workstream_update SET body = (SELECT body FROM workstream_update WHERE id = 'quay-oct'), hash = (SELECT hash FROM workstream_update WHERE id = 'quay-oct') WHERE id = 'crane-oct'",
  )
  db.close()
  const store = openReadOnly(path)
  const findings = await store.verify()
  expect(
    findings.some(
      ({ path: at, message }) => at === 'update "crane-oct"' && /also in update "quay-oct"/.test(message),
    ),
  ).toBe(true)
  store.close()
})

test('an image of an earlier revision that is gone is found', async () => {
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), testOptions())
  const paper = store.programme().papers[0]
  if (!paper) throw new Error('the fixture lacks it')
  store.put('papers', { ...paper, body: (paper.body ?? []).filter(({ type }) => type !== 'image') }, 1)
  expect(await store.verify()).toEqual([])
  store.close()
  const db = new Database(path)
  db.exec('DELETE FROM blob')
  db.close()
  const reader = openReadOnly(path)
  expect(await reader.verify()).toEqual([
    { path: 'paper "quay-paper", revision 1', message: `its image ${pointHash} is not there` },
  ])
  reader.close()
})

test('nothing is found in a file that was written in every way', async () => {
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), testOptions())
  const { meetings, updates, papers } = store.programme()
  for (const meeting of meetings) store.put('meetings', { ...meeting, venue: 'Elsewhere' }, 1)
  for (const update of updates) store.put('updates', { ...update, stage: 'withdrawn' }, 1)
  for (const paper of papers) store.put('papers', { ...paper, ask: 'note it' }, 1)
  store.remove('decisions', 'no', 1)
  store.putImage(new Uint8Array([1, 2, 3]), 'image/png')
  expect(await store.verify()).toEqual([])
  store.close()
})
