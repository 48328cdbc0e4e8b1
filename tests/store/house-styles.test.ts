import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { everyRecord } from './every-record.ts'
import { temporaryFolders } from './temporary-folder.ts'

const folder = temporaryFolders()
const options = { clock: () => new Date('2016-11-04T09:00:00Z'), ids: () => 'id', session: 's' }
const style = (name: string, bytes: string) => ({
  name,
  bytes: Buffer.from(bytes),
  roles: { heading1: 'H1', title: null },
  about: '{"styles":[]}',
})
const fresh = () => {
  const path = join(folder(), 'house.sederunt')
  return { path, store: createStore(path, everyRecord(), options) }
}

test('a template is kept for the programme and for a group, each with its choices', async () => {
  const { path, store } = fresh()
  store.keepHouseStyle(null, style('house.dotx', 'one'))
  store.keepHouseStyle('board', style('board.docx', 'two'))
  expect(store.chooseHouseRoles('board', { heading1: 'Other' })).toBe(true)
  expect(store.chooseHouseRoles('nobody', {})).toBe(false)
  store.close()
  const again = openReadOnly(path)
  expect(again.houseStyle(null)).toMatchObject({
    name: 'house.dotx',
    size: 3,
    roles: { heading1: 'H1', title: null },
    about: '{"styles":[]}',
  })
  expect(again.houseStyle('board')).toMatchObject({ name: 'board.docx', roles: { heading1: 'Other' } })
  expect(Buffer.from(again.houseTemplate('board') ?? []).toString()).toBe('two')
  expect(again.houseStyle('nobody')).toBeNull()
  expect(again.carries()).toEqual(['2 house styles'])
  expect(await again.verify()).toEqual([])
  again.close()
})

test('it is noted among the changes, and no undo takes it back', () => {
  const { store } = fresh()
  const mark = store.changeMark()
  store.keepHouseStyle('board', style('a.dotx', 'a'))
  store.keepHouseStyle('board', style('b.dotx', 'b'))
  store.dropHouseStyle('board')
  expect(store.changeMark()).not.toBe(mark)
  expect(store.changesOf('groups', 'board').map(({ before, after }) => [before, after])).toEqual([
    [{ houseStyle: 'b.dotx' }, { houseStyle: null }],
    [{ houseStyle: 'a.dotx' }, { houseStyle: 'b.dotx' }],
    [{ houseStyle: null }, { houseStyle: 'a.dotx' }],
  ])
  expect(store.nextSteps({ session: 's', page: null }).undo).toBeNull()
  expect(store.carries()).toEqual([])
  store.close()
})

test('bytes that nothing holds any more go, those that another holds stay', () => {
  const { store } = fresh()
  store.keepHouseStyle(null, style('a.dotx', 'same'))
  store.keepHouseStyle('board', style('a.dotx', 'same'))
  const hash = store.houseStyle(null)?.hash ?? ''
  store.dropHouseStyle(null)
  expect(store.blob(hash)).not.toBeNull()
  store.dropHouseStyle('board')
  expect(store.blob(hash)).toBeNull()
  store.close()
})

test('an import in its place leaves them where they are', () => {
  const { path, store } = fresh()
  store.keepHouseStyle(null, style('a.dotx', 'a'))
  store.replaceAll(everyRecord())
  store.close()
  const again = openStore(path, options)
  expect(Buffer.from(again.houseTemplate(null) ?? []).toString()).toBe('a')
  again.close()
})
