import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  BringForwardAnswer,
  MeetingPage,
  MinutesSkeletonAnswer,
  RecordAnswer,
} from '../../shared/api.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const record = async (id: string): Promise<{ record: Meeting; revision: number }> => {
  const answer: RecordAnswer = await (await app.get(`${at}/records/meetings/${id}`)).json()
  return answer as { record: Meeting; revision: number } // of that list
}
const read = async <T>(path: string): Promise<T> => {
  const answer = await app.get(`${at}/${path}`)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}
const undo = async () => await (await app.ask('POST', `${at}/undo`)).json()

describe('bringing forward', () => {
  const path = 'meetings/next/bring-forward'
  beforeEach(async () => {
    await app.json('PUT', `${at}/records/meetings/next`, {
      id: 'next',
      group: 'eag',
      sessions: [{ day: '2016-12-16', starts: '10:00' }],
      agenda: [{ id: 'next-own', title: 'What comes after' }],
    })
    const { record: meeting, revision } = await record('eag-nov')
    await app.json('PUT', `${at}/records/meetings/eag-nov?base=${revision}`, {
      ...meeting,
      agenda: meeting.agenda.map((item) =>
        item.id === 'eag-nov-neglect' ? { ...item, outcome: 'deferred' } : item,
      ),
      minutes: { stage: 'draft', paragraphs: [] },
    })
  })

  test('offers what the last meetings leave, and puts the chosen on the agenda in one step', async () => {
    const { from, revision, proposals } = await read<BringForwardAnswer>(path)
    expect(from).toMatchObject({ id: 'eag-nov', name: 'EAG 4 November 2016' })
    expect(proposals.map(({ kind }) => kind)).toEqual([
      'minutes',
      'actions',
      'not reached',
      'deferred',
      'deferred',
    ])
    const [minutes] = proposals
    const deferred = proposals.find(({ key }) => key === 'item/eag-nov-neglect')
    const before = await record('next')
    const posted = await app.json('POST', `${at}/${path}`, {
      base: revision,
      chosen: [{ key: deferred?.key, title: 'Neglect, at last', minutes: 30 }, { key: minutes?.key }],
    })
    expect(posted.status).toBe(200)
    const after = await record('next')
    expect(await posted.json()).toEqual(after)
    expect(after.record.agenda.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Minutes and matters arising', 15],
      ['Neglect, at last', 30],
      ['What comes after', 0],
    ])
    const page = await read<MeetingPage>('meetings/next')
    expect(page.agenda.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(
      (await read<BringForwardAnswer>(path)).proposals.find(({ kind }) => kind === 'minutes')?.already,
    ).toBe(true)
    expect(await undo()).toEqual({
      what: '2 items brought forward to EAG 16 December 2016',
      list: 'meetings',
      id: 'next',
      redo: false,
    })
    expect((await record('next')).record).toEqual(before.record)
  })

  test('is refused for what was not proposed, for a stale meeting and for one that is not there', async () => {
    const post = (base: number, key: string) =>
      refusal(app.json('POST', `${at}/${path}`, { base, chosen: [{ key }] }))
    expect(await post(1, 'minutes/ghost')).toMatchObject({
      status: 400,
      details: { faults: [{ path: 'chosen[0].key' }] },
    })
    expect(await post(9, 'minutes/eag-nov')).toMatchObject({ status: 409, code: 'conflict' })
    expect(await refusal(app.get(`${at}/meetings/ghost/bring-forward`))).toMatchObject({ status: 404 })
  })
})

describe('the minutes’ skeleton', () => {
  const path = 'meetings/eag-nov/minutes-skeleton'

  test('is shown before it is written, begins the minutes, and is undone as one', async () => {
    const { revision, added, paragraphs } = await read<MinutesSkeletonAnswer>(path)
    expect(added).toBe(paragraphs.length)
    expect(paragraphs.map(({ heading }) => heading)).toContain('Item 3: Programme update')
    const posted = await app.json('POST', `${at}/${path}`, { base: revision })
    expect(posted.status).toBe(200)
    const { record: meeting } = await record('eag-nov')
    expect(meeting.minutes?.stage).toBe('draft')
    expect(meeting.minutes?.paragraphs.map(({ item }) => item)).toEqual(meeting.agenda.map(({ id }) => id))
    expect((await read<MinutesSkeletonAnswer>(path)).added).toBe(0)
    const plan = await read<{ plan: { parts: unknown[] } }>('plan?document=minutes&meeting=eag-nov')
    expect(JSON.stringify(plan)).toContain('EAG(16)')
    expect(await undo()).toMatchObject({ what: 'Minutes of EAG 4 November 2016 begun from the agenda' })
    expect((await record('eag-nov')).record.minutes).toBeUndefined()
  })

  test('leaves what was written as it is', async () => {
    const { record: meeting, revision } = await record('eag-nov')
    const said = { item: 'eag-nov-progress', body: [{ id: 'said1', type: 'numbered', text: ['Said.'] }] }
    await app.json('PUT', `${at}/records/meetings/eag-nov?base=${revision}`, {
      ...meeting,
      minutes: { stage: 'with chair', paragraphs: [said] },
    })
    await app.json('POST', `${at}/${path}`, { base: revision + 1 })
    const { minutes } = (await record('eag-nov')).record
    expect(minutes?.stage).toBe('with chair')
    expect(minutes?.paragraphs.length).toBe(meeting.agenda.length)
    expect(minutes?.paragraphs.find(({ item }) => item === 'eag-nov-progress')).toEqual(said)
  })
})
