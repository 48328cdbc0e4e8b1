import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '../../electron/store/store.ts'
import { everyRecord, numbered } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
function opened() {
  const options = testOptions()
  return { options, store: createStore(join(folder(), 'harbour.sederunt'), everyRecord(), options) }
}

test('every write is recorded with what it changed, before and after', () => {
  const { store, options } = opened()
  const buy = store.programme().actions[0]
  if (!buy) throw new Error('the fixture lacks it')
  options.set('2016-11-05T10:00:00.000Z')
  const { ref: _, ...without } = buy
  store.put('actions', { ...without, status: 'closed', closedOn: '2016-11-05' }, 1)
  options.set('2016-11-05T10:01:00.000Z')
  store.put('themes', { id: 'money', title: 'Money' }, null)
  options.set('2016-11-05T10:02:00.000Z')
  store.remove('themes', 'money', 1)
  store.put('programme', { ...store.programme().programme, vision: 'A better harbour.' }, 1)

  expect(store.changes(4)).toEqual([
    {
      number: 5,
      kind: 'put',
      list: 'programme',
      id: '',
      at: '2016-11-05T10:02:00.000Z',
      before: { vision: 'A harbour that works.' },
      after: { vision: 'A better harbour.' },
    },
    {
      number: 4,
      kind: 'remove',
      list: 'themes',
      id: 'money',
      at: '2016-11-05T10:02:00.000Z',
      before: { id: 'money', title: 'Money' },
      after: null,
    },
    {
      number: 3,
      kind: 'put',
      list: 'themes',
      id: 'money',
      at: '2016-11-05T10:01:00.000Z',
      before: null,
      after: { id: 'money', title: 'Money' },
    },
    {
      number: 2,
      kind: 'put',
      list: 'actions',
      id: 'buy',
      at: '2016-11-05T10:00:00.000Z',
      before: { ref: '1/1', status: 'in progress' },
      after: { status: 'closed', closedOn: '2016-11-05' },
    },
  ])
  expect(store.changes(10).at(-1)).toMatchObject({ kind: 'import', before: null, after: null })
  expect(store.summary().lastChange).toBe('2016-11-05T10:02:00.000Z')
  store.close()
})

test('a removal is recorded whole, words and all, so that it can be undone', () => {
  const { store } = opened()
  const crane = store.programme().updates[1]
  if (!crane) throw new Error('the fixture lacks it')
  store.put('updates', { ...crane, id: 'alone', body: [numbered('Said once.')] }, null)
  const written = structuredClone(store.programme().updates.at(-1))
  store.remove('updates', 'alone', 1)
  const [removal] = store.changes(1)
  expect(removal?.before).toEqual(written)
  store.put('updates', removal?.before as never, null) // what was just taken out
  expect(store.programme().updates.at(-1)).toEqual(written)
  store.close()
})

test('typing in one field is one entry as long as it goes on, and one revision', () => {
  const { store, options } = opened()
  const paper = store.programme().papers[2]
  if (!paper) throw new Error('the fixture lacks it')
  const type = (words: string, revision: number, at: string) => {
    options.set(at)
    const body = [{ id: 'typed', type: 'plain' as const, text: [words] }]
    store.put('papers', { ...paper, body }, revision, { typing: true })
  }
  type('A', 1, '2016-11-05T10:00:00.000Z')
  type('A cra', 2, '2016-11-05T10:00:40.000Z')
  type('A crane', 3, '2016-11-05T10:01:20.000Z')
  expect(store.changes(2)).toMatchObject([
    {
      number: 2,
      before: { body: [] },
      after: { body: [{ text: ['A crane'] }] },
      at: '2016-11-05T10:01:20.000Z',
    },
    { number: 1, kind: 'import' },
  ])
  expect(store.carries()).toEqual(['1 earlier revision of 1 paper'])

  type('A crane, later', 4, '2016-11-05T10:05:00.000Z')
  expect(store.changes(1)).toMatchObject([{ number: 3, before: { body: [{ text: ['A crane'] }] } }])
  store.put('papers', { ...paper, title: 'Another field', body: [] }, 5, { typing: true })
  expect(store.changes(1)).toMatchObject([{ number: 4 }])
  store.put('papers', { ...paper, title: 'Not typed', body: [] }, 6)
  store.put('papers', { ...paper, title: 'Not typed either', body: [] }, 7)
  expect(store.changes(2)).toMatchObject([{ number: 6 }, { number: 5 }])
  store.close()
})

test('a write that fails leaves no entry', () => {
  const { store } = opened()
  expect(() => store.put('people', { id: 'x', name: 'X', organisation: 'nowhere' }, null)).toThrow()
  expect(store.changes(10)).toHaveLength(1)
  store.close()
})
