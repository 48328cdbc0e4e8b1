import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lists } from '../../electron/store/records/tables.ts'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { programmeSchema, recordLists } from '../../shared/interchange.ts'
import { everyRecord, everyRecordStored, pointHash } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
const made = () => {
  const path = join(folder(), 'harbour.sederunt')
  return { path, options: testOptions(), store: createStore(path, everyRecord(), testOptions()) }
}

test('the fixture is a programme, and the store knows every list of it', () => {
  expect(programmeSchema.parse(everyRecord())).toEqual(everyRecord())
  expect(lists).toEqual(recordLists)
})

test('every record comes back as it went in, in the order of the file', async () => {
  const { path, store } = made()
  expect(store.programme()).toEqual(everyRecordStored())
  expect(await store.verify()).toEqual([])
  store.close()
  const reader = openReadOnly(path)
  expect(reader.programme()).toEqual(everyRecordStored())
  expect(await reader.verify()).toEqual([])
  reader.close()
})

test('an empty programme is one too', async () => {
  const options = testOptions()
  const path = join(folder(), 'new.sederunt')
  const nothing = Object.fromEntries(lists.map((list) => [list, []]))
  const programme = programmeSchema.parse({
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'New' },
    ...nothing,
  })
  const store = createStore(path, programme, options)
  expect(store.programme()).toEqual(programme)
  expect(await store.verify()).toEqual([])
  expect(store.summary()).toMatchObject({ name: 'New', shortName: null, counts: { meetings: 0, papers: 0 } })
  store.close()
})

test('every record can be taken out and put back, alone, and comes back the same', async () => {
  const { store } = made()
  const before = everyRecordStored()
  for (const list of lists) {
    for (const record of before[list]) {
      const revision = store.revisionOf(list, record.id)
      store.put(list, record as never, revision) // the record of this very list
      expect(store.revisionOf(list, record.id)).toBe((revision ?? 0) + 1)
    }
  }
  store.put('programme', { ...before.programme, name: 'Renamed' }, 1)
  expect(store.programme()).toEqual({ ...before, programme: { ...before.programme, name: 'Renamed' } })
  for (const list of ['actions', 'decisions', 'publications', 'keyDates'] as const) {
    for (const record of before[list]) {
      if (record.id === 'buy' || record.id === 'yes') continue // a paper refers to them
      store.remove(list, record.id, 2)
      expect(store.revisionOf(list, record.id)).toBe(null)
      store.put(list, record as never, null) // the record of this very list
      expect(store.revisionOf(list, record.id)).toBe(1)
      expect(store.programme()[list].at(-1)).toEqual(record)
    }
  }
  expect(await store.verify()).toEqual([])
  store.close()
})

test('a record that is written keeps its place, and a new one comes last', () => {
  const { store } = made()
  const [, ann] = store.programme().people
  if (!ann) throw new Error('the fixture lacks her')
  store.put('people', { ...ann, role: 'Engineer' }, 1)
  store.put('people', { id: 'aaa', name: 'Aaron Aird' }, null)
  expect(store.programme().people.map(({ id }) => id)).toEqual(['zoe', 'ann', 'bob', 'aaa'])
  store.close()
})

test('the order of agenda items, owners and entries is the order that they were put in', () => {
  const { store } = made()
  const meeting = store.programme().meetings[0]
  if (!meeting) throw new Error('the fixture lacks it')
  store.put('meetings', { ...meeting, agenda: meeting.agenda.toReversed() }, 1)
  expect(store.programme().meetings[0]?.agenda.map(({ id }) => id)).toEqual([
    'last',
    'quay-item',
    'coffee',
    'welcome',
  ])
  expect(store.programme().actions[0]?.owners).toEqual(everyRecord().actions[0]?.owners)
  store.close()
})

test('what has not changed is the identical object on the next look, and the rest is not', () => {
  const { store } = made()
  const before = store.programme()
  expect(store.programme()).toBe(before)
  const bodies = before.papers.map(({ body }) => body)
  const mark = store.changeMark()
  store.put(
    'actions',
    { ...before.actions[1], id: 'thank', text: 'Thank them all', owners: [], status: 'open', notes: [] },
    1,
  )
  expect(store.changeMark()).not.toBe(mark)
  const after = store.programme()
  expect(after).not.toBe(before)
  expect(after.papers).toBe(before.papers)
  expect(after.actions[0]).toBe(before.actions[0])
  expect(after.actions[1]).not.toBe(before.actions[1])

  const paper = after.papers[0]
  if (!paper) throw new Error('the fixture lacks it')
  store.put('papers', { ...paper, title: 'A new title' }, 1)
  const titled = store.programme().papers
  expect(titled[0]).not.toBe(paper)
  expect(titled[0]?.title).toBe('A new title')
  expect(titled[0]?.body).toBe(bodies[0])
  expect(titled[1]).toBe(after.papers[1])
  store.close()
})

test('a reader sees what a writer in another connection wrote', () => {
  const { path, store } = made()
  const reader = openReadOnly(path)
  const before = reader.programme()
  const mark = reader.changeMark()
  store.put('themes', { id: 'money', title: 'Money' }, null)
  expect(reader.changeMark()).not.toBe(mark)
  expect(reader.programme().themes.at(-1)).toEqual({ id: 'money', title: 'Money' })
  expect(reader.programme().papers).toBe(before.papers)
  expect(reader.search('money')).toHaveLength(1)
  reader.close()
  store.close()
})

test('a body that is first looked at after the next typing gives the words as they are now', () => {
  const { path, store, options } = made()
  const reader = openReadOnly(path)
  const [update, paper] = [reader.programme().updates[0], reader.programme().papers[0]]
  const [, , , ...rest] = everyRecordStored().papers[0]?.body ?? []
  const written = store.programme().papers[0]
  if (!written || !paper || !update) throw new Error('the fixture lacks it')
  store.put('papers', { ...written, body: [{ id: 'one', type: 'plain', text: ['First'] }, ...rest] }, 1, {
    typing: true,
  })
  store.put('papers', { ...written, body: [{ id: 'one', type: 'plain', text: ['Second'] }, ...rest] }, 2, {
    typing: true,
  })
  expect(paper.body).toEqual(everyRecordStored().papers[0]?.body) // the revision that it was read at is kept
  const between = reader.programme().papers[0]
  store.put('papers', { ...written, body: [{ id: 'one', type: 'plain', text: ['Third'] }, ...rest] }, 3, {
    typing: true,
  })
  expect(between?.body?.[0]).toEqual({ id: 'one', type: 'plain', text: ['Third'] })
  expect(update.body).toEqual(everyRecord().updates[0]?.body)
  expect(options.who).toBe('Morag Reid')
  reader.close()
  store.close()
})

test('an image is stored once, whoever puts it there, and keeps its bytes and kind', () => {
  const { store } = made()
  const image = store.image(pointHash)
  expect(image?.mediaType).toBe('image/png')
  expect(store.putImage(image?.bytes ?? new Uint8Array(), 'image/png')).toBe(`blob:${pointHash}`)
  expect(store.blob(pointHash)).toEqual(image?.bytes)
  expect(store.blob('0'.repeat(64))).toBe(null)
  store.close()
})

test('text of any kind is kept to the character', () => {
  const { path, store, options } = made()
  const odd = 'Ünïcödé \u{1f6a2} \u0000 nul, "quotes", \'; DROP TABLE person; -- \n\t\u202e'
  store.put('people', { id: 'odd', name: odd, role: '' }, null)
  store.close()
  const again = openStore(path, options)
  expect(again.programme().people.at(-1)).toEqual({ id: 'odd', name: odd, role: '' })
  again.close()
})
