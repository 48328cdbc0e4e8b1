import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../shared/packed.ts'

test('what was packed comes back as JSON would have it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const carried = JSON.parse(JSON.stringify(pack(value)))
      expect(unpack(carried)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a field that is not there stays away, and names are written once', () => {
  const rows = [
    { id: 'a', note: undefined },
    { id: 'b', note: undefined },
    { id: 'c', note: 'n' },
  ]
  const packed = pack(rows)
  expect(packed.shapes).toEqual([['id'], ['id', 'note']])
  expect(unpack(packed)).toStrictEqual([{ id: 'a' }, { id: 'b' }, { id: 'c', note: 'n' }])
})

test('what several rows share is written once, and is one object again', () => {
  const meeting = { id: 'nov', group: { id: 'eag' } }
  const packed = pack({ rows: [{ meeting }, { meeting }, { meeting: { id: 'dec', group: { id: 'eag' } } }] })
  expect(packed.shared).toHaveLength(1)
  const { rows } = unpack<{ rows: { meeting: object }[] }>(JSON.parse(JSON.stringify(packed)))
  expect(rows[0]?.meeting).toBe(rows[1]?.meeting)
  expect(rows.map((row) => row.meeting)).toEqual([meeting, meeting, { id: 'dec', group: { id: 'eag' } }])
})
