import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import type { ActionHistory, ListAnswer, ListName, ListRows, OptionsAnswer } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeAll(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterAll(() => app.close())

const at = '/api/programmes/cpip'
async function rowsOf<L extends ListName>(list: L, asOf = '2016-11-04'): Promise<ListRows[L][]> {
  const answer = await app.get(`${at}/lists/${list}?asOf=${asOf}`)
  if (!answer.ok) throw new Error(await answer.text())
  const { rows, asOf: day }: ListAnswer<L> = await answer.json()
  expect(day).toBe(asOf)
  return rows
}
async function row<L extends ListName>(list: L, id: string, asOf?: string): Promise<ListRows[L]> {
  const found = (await rowsOf(list, asOf)).find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('a list', () => {
  test.each([
    'actions',
    'decisions',
    'keyDates',
    'people',
    'groups',
    'publications',
    'updates',
    'papers',
    'organisations',
    'themes',
    'workstreams',
  ] as const)('of %s has every record in the order of the file, with its revision', async (list) => {
    const rows = await rowsOf(list)
    expect(rows.map(({ id }) => id)).toEqual(sampleProgramme[list]?.map(({ id }) => id))
    const first = rows[0]
    const { record, revision } = await (await app.get(`${at}/records/${list}/${first?.id}`)).json()
    expect(first?.revision).toBe(revision)
    expect(record).toMatchObject(first?.record ?? {})
  })

  test('of actions says who, by when, where from, and what is overdue on the day asked for', async () => {
    const action = await row('actions', 'a-aug-report')
    expect(action).toMatchObject({
      ref: '2/5',
      meeting: { id: 'eag-aug', group: 'eag' },
      item: { id: action.record.item, number: expect.any(Number) },
    })
    expect(action.owners.length).toBe(action.record.owners.length)
    expect(action.owners.every((name) => /[A-Z]/.test(name))).toBe(true)
    const rows = await rowsOf('actions', '2016-11-04')
    const later = await rowsOf('actions', '2030-01-01')
    const overdue = (of: ListRows['actions'][]) => of.filter((one) => one.overdue).map(({ id }) => id)
    expect(overdue(rows).length).toBeGreaterThan(0)
    expect(overdue(later).length).toBeGreaterThan(overdue(rows).length)
    for (const { due, dueDay, overdue, open } of rows) {
      expect(due === null).toBe(dueDay === null)
      expect(overdue).toBe(open && dueDay !== null && dueDay < '2016-11-04')
    }
    const noted = rows.find(({ record }) => record.notes.length > 0)
    expect(noted?.latestNote?.text).toBe(noted?.record.notes.at(-1)?.text)
  })

  test('of papers and updates leaves their texts out, and says what they begin with', async () => {
    const paper = await row('papers', 'section-12')
    expect(paper.record).not.toHaveProperty('body')
    expect(paper).toMatchObject({
      number: expect.stringMatching(/^EAG\(16\)\d\d$/),
      meeting: { id: 'eag-nov', name: 'EAG 4 November 2016', day: '2016-11-04' },
    })
    const updates = await rowsOf('updates')
    expect(updates[0]?.record).not.toHaveProperty('body')
    expect(updates.some(({ words }) => words.length > 50)).toBe(true)
    expect(updates.some(({ clearances }) => clearances.some(({ by }) => /^[A-Z]/.test(by)))).toBe(true)
    expect(updates.some(({ papers }) => papers.length > 0)).toBe(true)
  })

  test('of people and groups says who is a member, was one, and will be', async () => {
    const state = async (asOf: string) =>
      (await row('people', 'ogilvie', asOf)).memberships
        .filter(({ group }) => group === 'eag')
        .map(({ role, state }) => `${role} ${state}`)
    expect(await state('2016-02-01')).toEqual(['deputy later', 'member later'])
    expect(await state('2016-08-31')).toEqual(['deputy now', 'member later'])
    expect(await state('2016-09-01')).toEqual(['deputy before', 'member now'])
    expect((await row('people', 'crombie')).memberships).toContainEqual(
      expect.objectContaining({ group: 'eag', as: 'substitute', for: expect.stringContaining('Police') }),
    )
    const group = await row('groups', 'eag', '2016-10-01')
    expect(group).toMatchObject({
      chair: expect.any(String),
      last: { id: 'eag-aug' },
      next: { id: 'eag-nov' },
      paperNumberExample: 'EAG(16)01',
      actionNumberExample: '3/1',
    })
    expect(group.seats.filter(({ state }) => state === 'before').map(({ place }) => place)).toContain(1)
  })

  test('of key dates says them in words, and what is past', async () => {
    const rows = await rowsOf('keyDates', '2016-11-04')
    expect(new Set(rows.map(({ state }) => state)).has('ahead')).toBe(true)
    for (const { words, first, last, state, record } of rows) {
      expect(words).not.toBe('')
      expect(first <= last).toBe(true)
      if (!record.done) expect(state === 'past').toBe(last < '2016-11-04')
    }
  })

  test('follows what is written, and is the same until then', async () => {
    const before = await row('people', 'reid')
    await app.json('PUT', `${at}/records/people/reid?base=${before.revision}`, {
      ...before.record,
      name: 'Renamed',
    })
    expect(await row('people', 'reid')).toMatchObject({
      revision: before.revision + 1,
      record: { name: 'Renamed' },
    })
    expect((await rowsOf('actions')).some(({ owners }) => owners.includes('Renamed'))).toBe(true)
    await app.ask('POST', `${at}/undo`)
  })

  test('is of today where no day is asked for, and refused for one that does not exist', async () => {
    const answer: ListAnswer = await (await app.get(`${at}/lists/actions`)).json()
    expect(answer.asOf).toBe('2016-11-01')
    expect(await refusal(app.get(`${at}/lists/actions?asOf=2016-11-31`))).toMatchObject({ status: 400 })
    expect(await refusal(app.get(`${at}/lists/novels`))).toMatchObject({ status: 404 })
    expect(await refusal(app.get(`${at}/lists/constructor`))).toMatchObject({ status: 404 })
  })
})

test('there are names and ids to pick from', async () => {
  const options: OptionsAnswer = await (await app.get(`${at}/options`)).json()
  expect(options.people.map(({ id }) => id)).toEqual(sampleProgramme.people?.map(({ id }) => id))
  const days = options.meetings.map(({ day }) => day)
  expect(days).toEqual([...days].sort())
  expect(options.workstreams.length).toBe(sampleProgramme.workstreams?.length)
  expect(options.groups.find(({ id }) => id === 'eag')).toEqual({
    id: 'eag',
    name: 'External Advisory Group',
    shortName: 'EAG',
  })
})

test('an action tells what changed in it, the latest first, and one that is not there is refused', async () => {
  const [action] = await rowsOf('actions')
  if (!action) throw new Error('the sample has no actions')
  const path = `${at}/actions/${action.id}/history`
  const historyOf = async (): Promise<ActionHistory> => await (await app.get(path)).json()
  expect(await historyOf()).toEqual({ changes: [] })
  const put = async (record: object, base: number) =>
    expect((await app.json('PUT', `${at}/records/actions/${action.id}?base=${base}`, record)).status).toBe(
      200,
    )
  const { closedOn: _, ...rest } = action.record
  await put({ ...rest, due: '2017-10-14', status: 'open' }, action.revision)
  await put({ ...rest, due: '2017-10-28', status: 'in progress' }, action.revision + 1)
  const [last] = (await historyOf()).changes
  expect(last).toMatchObject({
    on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    words: ['status from open to in progress', 'due from 14 October to 28 October 2017'],
  })
  expect(await refusal(app.get(`${at}/actions/nobody/history`))).toMatchObject({ status: 404 })
})
