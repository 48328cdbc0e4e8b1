import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MeetingPage, RecordAnswer, TodayPage } from '../../shared/api.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const today = async (asOf: string): Promise<TodayPage> =>
  await (await app.get(`${at}/today?asOf=${asOf}`)).json()
const record = async (path: string): Promise<RecordAnswer> =>
  await (await app.get(`${at}/records/${path}`)).json()
async function change(path: string, fields: object) {
  const { record: before, revision } = await record(path)
  const put = await app.json('PUT', `${at}/records/${path}?base=${revision}`, { ...before, ...fields })
  if (!put.ok) throw new Error(await put.text())
}

describe('today', () => {
  test('has the next meeting, and the working days left until its papers go out', async () => {
    const { next } = await today('2016-10-25')
    const { meetings } = await (await app.get(at)).json()
    const ahead = meetings.filter(
      ({ day, status }: { day: string; status: string }) =>
        day >= '2016-10-25' && status !== 'cancelled' && status !== 'held',
    )
    expect(next?.id).toBe(ahead[0]?.id)
    const eag = (await today('2016-11-03')).next
    expect(eag).toMatchObject({
      id: 'eag-nov',
      daysLeft: 1,
      papersDue: {
        day: '2016-10-28',
        words: 'Friday 28 October 2016',
        workingDaysLeft: -4,
        holidaysKnown: true,
      },
    })
  })

  test('asks after papers until they are due, and calls them late afterwards', async () => {
    await app.json('PUT', `${at}/records/meetings/bare-meeting`, {
      id: 'bare-meeting',
      group: 'eag',
      sessions: [{ day: '2016-11-04' }],
      agenda: [
        { id: 'bare', title: 'Bare item', paperState: 'expected' },
        { id: 'oral', title: 'Oral', paperState: 'oral' },
        { id: 'tea', title: 'Tea', kind: 'break' },
      ],
    })
    const bare = (page: TodayPage) => page.papers.filter(({ where }) => where.item === 'bare')
    expect(bare(await today('2016-10-27'))).toEqual([
      expect.objectContaining({
        state: 'missing',
        lacks: 'paper',
        title: 'Bare item',
        due: '2016-10-28',
        workingDaysLeft: 1,
        item: { id: 'bare', number: 1, title: 'Bare item' },
      }),
    ])
    expect(bare(await today('2016-10-28'))[0]).toMatchObject({ state: 'missing', workingDaysLeft: 0 })
    expect(bare(await today('2016-10-31'))[0]).toMatchObject({ state: 'late', workingDaysLeft: -1 })
    expect(bare(await today('2016-09-01'))).toEqual([])
    expect((await today('2016-10-27')).papers.map(({ title }) => title)).not.toContain('Oral')
  })

  test('asks after the text and the clearance of papers', async () => {
    await app.json('PUT', `${at}/records/papers/bare`, {
      id: 'bare',
      title: 'No text yet',
      kind: 'written',
      meeting: 'eag-nov',
      author: 'reid',
    })
    await change('papers/section-12', { stage: 'in clearance' })
    const lacking = (await today('2016-10-27')).papers.filter(({ where }) => where.list === 'papers')
    expect(lacking).toContainEqual(
      expect.objectContaining({ lacks: 'text', title: 'No text yet', author: expect.stringMatching(/Reid/) }),
    )
    expect(lacking).toContainEqual(
      expect.objectContaining({ lacks: 'clearance', where: { list: 'papers', id: 'section-12' } }),
    )
  })

  test('has the overdue actions, the longest first, and none before their day', async () => {
    const { actions } = await today('2016-11-04')
    expect(actions.length).toBeGreaterThan(0)
    expect(actions.map(({ daysLate }) => daysLate)).toEqual(
      actions.map(({ daysLate }) => daysLate).sort((a, b) => b - a),
    )
    const [first] = actions
    await change(`actions/${first?.id}`, { status: 'closed', closedOn: '2016-11-01' })
    expect((await today('2016-11-04')).actions.map(({ id }) => id)).not.toContain(first?.id)
    expect((await today('2016-01-01')).actions).toEqual([])
  })

  test('tells the first of many and counts them all', async () => {
    const before = await today('2016-11-04')
    expect(before.counts).toEqual({
      papers: before.papers.length,
      latePapers: before.papers.filter(({ state }) => state === 'late').length,
      actions: before.actions.length,
      updates: before.updates.missing.length,
      keyDates: before.keyDates.length,
    })
    const puts = Array.from({ length: 30 }, (_, n) => ({
      list: 'actions',
      base: null,
      value: { id: `late-${n}`, text: 'Do it', due: '2016-01-01', owners: [{ name: 'Somebody' }] },
    }))
    expect((await app.json('POST', `${at}/records`, { puts })).status).toBe(200)
    const { counts, actions } = await today('2016-11-04')
    expect(counts.actions).toBe(before.counts.actions + 30)
    expect(actions).toHaveLength(20)
    expect(actions.every(({ dueDay }) => dueDay === '2016-01-01')).toBe(true)
  })

  test('has the workstreams that did not report in this period', async () => {
    await app.json('PUT', `${at}/records/workstreams/silent`, { id: 'silent', title: 'Silent', lead: 'reid' })
    const { updates } = await today('2016-10-25')
    expect(updates.period.from).not.toBeNull()
    expect(updates.period.paper?.title).toBeTruthy()
    expect(updates.missing).toContainEqual({
      id: 'silent',
      title: 'Silent',
      lead: expect.stringMatching(/Reid/),
      latest: null,
      where: { list: 'workstreams', id: 'silent' },
    })
    const report = (id: string, asOf: string, stage: string) =>
      app.json('PUT', `${at}/records/updates/${id}`, { id, workstream: 'silent', asOf, stage, body: [] })
    const isMissing = async () =>
      (await today('2016-10-25')).updates.missing.map(({ id }) => id).includes('silent')
    await report('old', '2016-01-01', 'cleared')
    await report('taken-back', updates.period.to, 'withdrawn')
    expect(await isMissing()).toBe(true)
    await report('nothing', updates.period.to, 'nil return')
    expect(await isMissing()).toBe(false)
  })

  test('has the key dates of the next 60 days, the soonest first', async () => {
    const { keyDates } = await today('2016-11-04')
    expect(keyDates.length).toBeGreaterThan(0)
    for (const { daysLeft, words, last } of keyDates) {
      expect(daysLeft).toBeLessThanOrEqual(60)
      expect(words).not.toBe('')
      expect(last >= '2016-11-04').toBe(true)
    }
  })

  test('has the minutes of each group’s last meeting until they are agreed', async () => {
    const minutesOn = async (day: string) =>
      (await today(day)).minutes.map(({ meeting, stage }) => `${meeting.id} ${stage ?? 'none'}`)
    expect(await minutesOn('2016-11-04')).toContain('eag-aug draft')
    expect(await minutesOn('2016-11-05')).toContain('eag-nov none')
    expect(await minutesOn('2016-11-05')).not.toContain('eag-aug draft')
    expect(await minutesOn('2016-08-01')).not.toContain('eag-jun agreed')
  })

  test('is empty for a programme that has nothing yet', async () => {
    await app.json('POST', '/api/programmes', { from: 'empty', name: 'Bare' })
    const page: TodayPage = await (await app.get('/api/programmes/bare/today?asOf=2016-11-04')).json()
    expect(page).toEqual({
      asOf: '2016-11-04',
      counts: { papers: 0, latePapers: 0, actions: 0, updates: 0, keyDates: 0 },
      next: null,
      papers: [],
      actions: [],
      updates: {
        period: { from: null, to: '2016-11-04', words: 'up to 4 November 2016', paper: null },
        missing: [],
        workstreams: 0,
      },
      minutes: [],
      timeline: { asOf: '2016-11-04', from: '2016-10-01', to: '2017-04-30', lanes: [], keyDates: [] },
      keyDates: [],
    })
  })
})

describe('what is edited of a meeting', () => {
  const page = async (id: string): Promise<MeetingPage> =>
    await (await app.get(`${at}/meetings/${id}`)).json()

  test('is its whole record with the revision that a write says it was made on', async () => {
    const { edit } = await page('eag-nov')
    expect(edit).toMatchObject(await record('meetings/eag-nov'))
    const put = await app.json('PUT', `${at}/records/meetings/eag-nov?base=${edit.revision}`, {
      ...edit.record,
      venue: 'Leith',
    })
    expect(put.status).toBe(200)
    expect((await page('eag-nov')).edit).toMatchObject({
      revision: edit.revision + 1,
      record: { venue: 'Leith' },
      papersDue: { day: '2016-10-28', words: 'Friday 28 October 2016' },
    })
  })

  test('says of each item where it stands, when it starts, who presents and what its papers are', async () => {
    const { agenda, edit } = await page('eag-nov')
    expect(agenda.map((item) => item.edit.record.id)).toEqual(agenda.map(({ id }) => id))
    for (const item of agenda) {
      expect(edit.record.agenda[item.edit.place]?.id).toBe(item.id)
      expect(item.edit.presenterRefs.map(({ name }) => name)).toEqual(item.presenters)
      expect(item.edit.paperDetails.map(({ id }) => id)).toEqual(item.papers.map(({ id }) => id))
      expect(item.edit.startsAt === null).toBe(item.starts === null)
    }
    expect(agenda.some((item) => item.edit.record.brief !== undefined)).toBe(true)
  })

  test('says who is invited, who came for whom, and whether that is a quorum', async () => {
    const { edit } = await page('eag-aug')
    expect(edit.invited.length).toBeGreaterThan(8)
    // Ogilvie's seat as a member begins in September.
    expect(edit.invited.filter(({ holder }) => holder.ref === 'ogilvie').map(({ role }) => role)).toEqual([
      'deputy',
    ])
    expect(edit.attendance.length).toBe(edit.record.attendance.length)
    for (const seat of edit.invited)
      if (seat.attendance !== null) expect(edit.attendance[seat.attendance]?.seat).toBe(seat.place)
    expect(edit.invited.some(({ by }) => by !== null)).toBe(true)
    expect(edit.quorum).toMatchObject({ needed: 7, met: expect.any(Boolean) })
    expect(edit.quorum.present).toBe(
      edit.invited.filter(({ as, countsForQuorum }) => as === 'present' && countsForQuorum).length,
    )
    expect([edit.before?.id, edit.after?.id]).toEqual(['eag-jun', 'eag-nov'])
  })
})
