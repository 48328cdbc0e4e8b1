import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PasteAsked, PastePreview, RecordAnswer, RecordsStep } from '../../shared/api.ts'
import { readCsv } from '../../shared/rules/csv.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const preview = async (asked: PasteAsked): Promise<PastePreview> => {
  const answer = await app.json('POST', `${at}/paste-preview`, asked)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}
const apply = (step: RecordsStep) => app.json('POST', `${at}/records`, step)
const record = async (path: string): Promise<RecordAnswer> =>
  await (await app.get(`${at}/records/${path}`)).json()
const csvOf = async (list: string) => {
  const answer = await app.get(`${at}/lists/${list}.csv?asOf=2016-11-04`)
  expect(answer.status).toBe(200)
  return { answer, text: await answer.text() }
}
const outcomes = ({ rows }: PastePreview) =>
  rows.map(({ outcome, faults }) => [outcome, ...faults.map(({ path, message }) => `${path}: ${message}`)])

describe('a list as CSV', () => {
  test.each(['actions', 'decisions', 'keyDates', 'people', 'groups', 'publications', 'updates', 'papers'])(
    'of %s has a heading for each column and a row for each record',
    async (list) => {
      const { answer, text } = await csvOf(list)
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      const { rows } = readCsv(text)
      const records = (await (await app.get(`${at}/records/${list}`)).json()).records
      expect(rows.length).toBe(records.length + 1)
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
      expect(rows.slice(1).map((row) => row.at(-1))).toEqual(
        records.map(({ record }: { record: { id: string } }) => record.id),
      )
    },
  )

  test('has a good name, and lets no formula be worked out', async () => {
    const { record: person, revision } = await record('people/reid')
    const name = '=HYPERLINK("http://example.org","x")'
    await app.json('PUT', `${at}/records/people/reid?base=${revision}`, { ...person, name })
    const { answer, text } = await csvOf('people')
    expect(answer.headers.get('content-disposition')).toContain('CPIP people 4 November 2016.csv')
    expect(text).toContain(`"'=HYPERLINK(""http`)
    expect(await refusal(app.get(`${at}/lists/novels.csv`))).toMatchObject({ status: 404 })
  })

  test.each(['people', 'actions', 'decisions', 'keyDates', 'organisations'] as const)(
    'of %s comes back as what is there already',
    async (list) => {
      const { text } = await csvOf(list)
      const { headed, rows } = await preview({ list, text, asOf: '2016-11-04' })
      expect(headed).toBe(true)
      for (const row of rows)
        expect([row.outcome, row.put, row.faults], row.cells.join()).toEqual(['same', null, []])
    },
  )
})

describe('pasted people', () => {
  test('are shown as what they would become, and written in one step', async () => {
    const { record: reid } = await record('people/reid')
    const name = 'name' in reid ? String(reid.name) : ''
    const shown = await preview({
      list: 'people',
      text: `Name\tJob title\tOrganisation\r\nBob Crae\tHead\tHarbour Trust\r\nEve Fyfe\t\tHarbour Trust\r\n${name}\tChanged role\t\r\n\t\t\r\n\tHead\t\r\n`,
    })
    expect(shown).toMatchObject({
      headed: true,
      columns: [
        { heading: 'Name', field: 'name' },
        { heading: 'Job title', field: 'role' },
        { heading: 'Organisation', field: 'organisation' },
      ],
      extras: [{ name: 'Harbour Trust' }],
    })
    expect(outcomes(shown)).toEqual([['new'], ['new'], ['change'], ['refused', 'name: is missing']])
    expect(shown.rows.map(({ place }) => place)).toEqual([1, 2, 3, 5])
    expect(shown.rows[2]).toMatchObject({
      existing: 'reid',
      put: { part: true, value: { role: 'Changed role' } },
    })
    const [extra] = shown.extras
    expect(shown.rows[1]?.needs).toEqual([extra?.id])

    const puts = [...shown.extras, ...shown.rows].flatMap(({ put }) => put ?? [])
    const written = await apply({ label: '3 people pasted', puts })
    expect(written.status).toBe(200)
    const people = (await (await app.get(`${at}/lists/people`)).json()).rows
    expect(people.slice(-2)).toMatchObject([
      { record: { name: 'Bob Crae', role: 'Head' }, organisation: 'Harbour Trust' },
      { record: { name: 'Eve Fyfe' }, organisation: 'Harbour Trust' },
    ])
    expect((await record('people/reid')).record).toEqual({ ...reid, role: 'Changed role' })
    expect(await (await app.ask('POST', `${at}/undo`)).json()).toMatchObject({ what: '3 people pasted' })
    expect((await record('people/reid')).record).toEqual(reid)
  })

  test('may have their columns put right, and their first row taken for a person', async () => {
    const rows = [
      ['Name', 'Head'],
      ['Ann', 'Bob Crae'],
    ]
    const shown = await preview({ list: 'people', rows, columns: ['role', 'name'], headed: false })
    expect(shown.rows.map(({ put }) => put?.value)).toEqual([
      { name: 'Head', role: 'Name' },
      { name: 'Bob Crae', role: 'Ann' },
    ])
    expect(
      await refusal(app.json('POST', `${at}/paste-preview`, { list: 'people', rows, columns: ['due'] })),
    ).toMatchObject({ status: 400, details: { faults: [{ path: 'columns[0]' }] } })
  })

  test('that are the same person twice are refused the second time', async () => {
    const shown = await preview({
      list: 'people',
      rows: [
        ['Id', 'Name'],
        ['reid', 'One'],
        ['reid', 'Two'],
      ],
    })
    expect(outcomes(shown)).toEqual([['change'], ['refused', ': is of the same record as row 2']])
  })
})

describe('pasted actions', () => {
  test('of a table in Word are raised at the meeting, and numbered after those that are there', async () => {
    const shown = await preview({
      list: 'actions',
      meeting: 'eag-nov',
      asOf: '2016-11-07',
      rows: [
        ['Action', 'Owner', 'Due', 'Status'],
        ['Send the options', 'Police Scotland', '2 December 2016', 'Open'],
        ['Ask again', 'Nobody in particular', 'when ready', ''],
      ],
    })
    expect(outcomes(shown)).toEqual([
      ['new'],
      ['refused', 'due: “when ready” is not a date that is understood'],
    ])
    expect(shown.rows[1]?.notes).toEqual(['“Nobody in particular” is nobody on file and stands as a name'])
    const put = shown.rows[0]?.put
    expect(put?.value).toMatchObject({
      raisedAt: 'eag-nov',
      due: '2016-12-02',
      owners: [{ organisation: 'police' }],
    })
    expect((await apply({ puts: put ? [put] : [] })).status).toBe(200)
    const { rows } = await (await app.get(`${at}/lists/actions`)).json()
    expect(rows.at(-1)).toMatchObject({ ref: '3/1', record: { text: 'Send the options' } })
  })

  test('are refused where a number is taken, and told by the field', async () => {
    const shown = await preview({
      list: 'actions',
      meeting: 'eag-nov',
      rows: [
        ['Ref', 'Action'],
        ['3/1', 'One'],
        ['3/1', 'Two'],
      ],
    })
    expect(outcomes(shown)).toEqual([['new'], ['refused', expect.stringMatching(/^ref: "3\/1" is that of/)]])
    expect(
      await refusal(app.json('POST', `${at}/paste-preview`, { list: 'actions', rows: [], meeting: 'ghost' })),
    ).toMatchObject({ status: 400, details: { faults: [{ path: 'meeting' }] } })
  })

  test('write nothing until they are applied', async () => {
    const before = (await (await app.get('/api/programmes')).json()).programmes[0]
    await preview({ list: 'actions', text: 'Action\tOwner\nWrite\tAnn\n' })
    expect((await (await app.get('/api/programmes')).json()).programmes[0]).toEqual(before)
  })
})
