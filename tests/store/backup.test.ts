import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { expiredBackups } from '../../electron/store/backup-age.ts'
import { createStore, listBackups, openReadOnly, openStore } from '../../electron/store/store.ts'
import { everyRecord, everyRecordStored } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
function opened() {
  const options = testOptions()
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), options)
  return { options, path, store, backups: join(dirname(path), 'harbour backups') }
}

test('the first write of a day makes a backup of what was there before it, and the others of that day do not', () => {
  const { options, store, backups } = opened()
  options.set('2016-11-04T09:30:00.000Z')
  store.put('themes', { id: 'one', title: 'One' }, null)
  options.set('2016-11-04T17:30:00.000Z')
  store.put('themes', { id: 'two', title: 'Two' }, null)
  expect(listBackups(backups)).toMatchObject([{ reason: 'daily', holds: { counts: { themes: 2 } } }])
  options.set('2016-11-05T12:00:00.000Z')
  store.put('themes', { id: 'three', title: 'Three' }, null)
  expect(listBackups(backups)).toMatchObject([
    { reason: 'daily', made: '2016-11-05T12:00:00.000Z', holds: { counts: { themes: 4 } } },
    { reason: 'daily', made: '2016-11-04T09:30:00.000Z', holds: { counts: { themes: 2 } } },
  ])
  store.close()
})

test('a day whose first backup was made before the file was closed and opened again needs no other', () => {
  const { options, path, store, backups } = opened()
  store.put('themes', { id: 'one', title: 'One' }, null)
  store.close()
  const again = openStore(path, options)
  again.put('themes', { id: 'two', title: 'Two' }, null)
  again.close()
  expect(listBackups(backups)).toHaveLength(1)
})

test('a backup is listed with what it holds and is itself a programme', async () => {
  const { options, store } = opened()
  options.set('2016-11-04T10:00:00.000Z')
  store.put('themes', { id: 'one', title: 'One' }, null)
  const info = await store.backup()
  expect(info).toEqual({
    path: info.path,
    file: '20161104T100000000Z-asked.sederunt',
    made: '2016-11-04T10:00:00.000Z',
    reason: 'asked',
    bytes: expect.any(Number),
    holds: {
      name: 'Harbour Renewal Programme',
      shortName: 'HRP',
      counts: expect.objectContaining({ meetings: 3, papers: 3, themes: 3, actions: 2 }),
      lastChange: '2016-11-04T10:00:00.000Z',
    },
  })
  const backup = openReadOnly(info.path)
  expect(backup.programme()).toEqual(store.programme())
  expect(await backup.verify()).toEqual([])
  backup.close()
  store.close()
})

test('an import backs up what it takes the place of', async () => {
  const { store, backups } = opened()
  store.replaceAll({ ...everyRecordStored(), programme: { name: 'Another' } })
  const [backup] = listBackups(backups)
  expect(backup).toMatchObject({ reason: 'replace', holds: { name: 'Harbour Renewal Programme' } })
  const held = openReadOnly(backup?.path ?? '')
  expect(held.programme()).toEqual(everyRecordStored())
  expect(await held.verify()).toEqual([])
  held.close()
  store.close()
})

test('the backups stand where they are asked to be, and only they are counted as such', () => {
  const backups = join(folder(), 'home', 'backups', 'p1')
  const options = { ...testOptions(), backups }
  const path = join(folder(), 'harbour.sederunt')
  const store = createStore(path, everyRecord(), options)
  store.put('themes', { id: 'one', title: 'One' }, null)
  store.close()
  expect(readdirSync(dirname(path))).toEqual(['harbour.sederunt'])
  writeFileSync(join(backups, 'holiday.sederunt'), 'not one of ours')
  writeFileSync(join(backups, '20161103T091500000Z-daily.sederunt'), 'broken')
  expect(listBackups(backups)).toMatchObject([
    { file: '20161104T091500000Z-daily.sederunt', holds: { name: 'Harbour Renewal Programme' } },
    { file: '20161103T091500000Z-daily.sederunt', holds: null, bytes: 6 },
  ])
  expect(listBackups(join(backups, 'none'))).toEqual([])
})

test('all backups of a day are kept, then one for each day of a month, then one for each month of two years', () => {
  const now = new Date('2016-12-31T12:00:00.000Z')
  const hourly = Array.from({ length: 24 * 800 }, (_, hours) => ({
    made: new Date(now.getTime() - hours * 3_600_000),
  }))
  const expired = new Set(expiredBackups(hourly, now))
  const kept = hourly
    .filter((backup) => !expired.has(backup))
    .map(({ made }) => made.toISOString().slice(0, 13))
  expect(kept.slice(0, 24)).toEqual(hourly.slice(0, 24).map(({ made }) => made.toISOString().slice(0, 13)))
  expect(kept.slice(24, 27)).toEqual(
    ['2016-12-30T23', '2016-12-29T23', '2016-12-28T23']
      .filter((at) => !kept.slice(0, 24).includes(at))
      .concat(kept.slice(26, 27)),
  )
  const days = new Set(kept.filter((at) => at >= '2016-12-01').map((at) => at.slice(0, 10)))
  expect(days.size).toBe(31)
  const months = kept.filter((at) => at < '2016-11-30')
  expect(months.map((at) => at.slice(0, 7))).toEqual([...new Set(months.map((at) => at.slice(0, 7)))])
  expect(months).toContain('2016-02-29T23')
  expect(kept.at(-1)?.slice(0, 7)).toBe('2015-01')
})

test('the newest backup stays however old it is, and one from the future too', () => {
  const old = { made: new Date('2010-01-01T00:00:00.000Z') }
  const older = { made: new Date('2009-01-01T00:00:00.000Z') }
  const ahead = { made: new Date('2030-01-01T00:00:00.000Z') }
  const now = new Date('2016-11-04T00:00:00.000Z')
  expect(expiredBackups([older, old], now)).toEqual([older])
  expect(expiredBackups([older, ahead, old], now)).toEqual([old, older])
})

test('two months of daily work keep the last 31 days and the end of the month before', () => {
  const { options, store, backups } = opened()
  for (let day = 0; day < 61; day++) {
    const at = new Date(Date.UTC(2016, 10, 1 + day, 12)).toISOString()
    options.set(at)
    store.put('themes', { id: `d${day}`, title: at }, null)
  }
  const kept = listBackups(backups)
  expect(kept[0]).toMatchObject({ made: '2016-12-31T12:00:00.000Z', holds: { counts: { themes: 2 + 60 } } })
  expect(kept.map(({ made }) => made.slice(0, 7)).filter((month) => month === '2016-12')).toHaveLength(31)
  expect(kept.slice(31).map(({ made }) => made.slice(0, 10))).toEqual(['2016-11-30'])
  store.close()
}, 60_000)
