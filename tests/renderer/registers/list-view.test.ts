import { describe, expect, it } from 'vitest'
import { viewAs, viewIn } from '../../../renderer/features/registers/view-in-address.ts'
import { arrangeRows } from '../../../renderer/ui/grid/arrange-rows.ts'
import type { GridColumn, GridView } from '../../../renderer/ui/grid/grid-types.ts'
import { plainView } from '../../../renderer/ui/grid/grid-view.ts'
import { viewInWords } from '../../../renderer/ui/grid/view-in-words.ts'

interface Row {
  id: string
  words: string
  owners: string[]
  due: string
}
const columns: GridColumn<Row>[] = [
  { id: 'words', label: 'What', width: '', text: ({ words }) => words, groups: true },
  {
    id: 'owners',
    label: 'Owners',
    width: '',
    text: ({ owners }) => owners.join(', '),
    filter: ({ owners }) => owners,
  },
  {
    id: 'due',
    label: 'Due',
    width: '',
    text: ({ due }) => due,
    days: ({ due }) => (due === '' ? null : { first: due, last: due }),
  },
]
const rows: Row[] = [
  { id: 'a', words: 'Write to councils', owners: ['Ann', 'Bob'], due: '2016-11-04' },
  { id: 'b', words: 'Call', owners: ['Bob'], due: '2016-10-01' },
  { id: 'c', words: 'Ask councils', owners: [], due: '' },
]
const usual = plainView({ column: 'due', down: false })
const shown = (change: Partial<GridView>) =>
  arrangeRows(rows, columns, { ...usual, ...change }).map(({ key }) => key)

describe('a list', () => {
  it('is in order with what is empty last, upwards and downwards', () => {
    expect(shown({})).toEqual(['b', 'a', 'c'])
    expect(shown({ sorting: { column: 'due', down: true } })).toEqual(['a', 'b', 'c'])
  })

  it('is narrowed by every word, by any value of a column and by a time', () => {
    expect(shown({ words: 'councils as' })).toEqual(['c'])
    expect(shown({ filters: { owners: ['Ann', 'Nobody'] } })).toEqual(['a'])
    expect(shown({ filters: { owners: ['Bob'], due: ['2016-Q4', '2017'] } })).toEqual(['b', 'a'])
    expect(shown({ filters: { due: ['..2016-10'] } })).toEqual(['b'])
  })
})

describe('how a list is looked at', () => {
  const view: GridView = {
    words: 'councils',
    sorting: { column: 'words', down: true },
    group: 'words',
    filters: { owners: ['Health | Care', 'A~1'], due: ['2016-Q4'] },
  }

  it('comes back from the address as it was', () => {
    const fields = viewAs(view, columns, usual)
    const written = new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ).toString()
    expect(viewIn(Object.fromEntries(new URLSearchParams(written)), columns, usual)).toEqual(view)
  })

  it('leaves no trace there while it is as usual, and can say that nothing is sorted or grouped', () => {
    const absent = Object.values(viewAs(usual, columns, usual))
    expect(absent.every((value) => value === undefined)).toBe(true)
    const fields = viewAs({ ...usual, sorting: null }, columns, usual)
    expect(fields.sort).toBe('none')
    expect(viewIn(fields, columns, usual).sorting).toBeNull()
  })

  it('is as usual where an address names columns that are not there', () => {
    expect(viewIn({ sort: '-nothing', by: 'nothing', colour: 'red' }, columns, usual)).toEqual(usual)
  })

  it('is said in words on paper', () => {
    expect(viewInWords(view, columns)).toEqual([
      'Owners: Health | Care or A~1',
      'Due: October to December 2016',
      'with “councils”',
      'grouped by what',
      'sorted by what, last first',
    ])
  })
})
