import { expect, test } from 'vitest'
import { groupVersions } from '../../shared/rules/compare/group-versions.ts'

const typed = (time: string, typing = true) => ({ at: `2016-11-04T${time}:00Z`, typing })
const times = (groups: { at: string | null }[][]) =>
  groups.map((group) => group.map(({ at }) => at?.slice(11, 16)))

test('what is typed with short rests is one sitting, however long it goes on', () => {
  const versions = ['09:00', '09:08', '09:16', '09:30', '09:31'].map((time) => typed(time))
  expect(times(groupVersions(versions))).toEqual([
    ['09:00', '09:08', '09:16'],
    ['09:30', '09:31'],
  ])
})

test('what was not typed stands alone', () => {
  const versions = [typed('09:00'), typed('09:01', false), typed('09:02')]
  expect(groupVersions(versions).map((group) => group.length)).toEqual([1, 1, 1])
})
