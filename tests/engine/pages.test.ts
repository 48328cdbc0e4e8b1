import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import type { MeetingPage, PaperPage, PlanAnswer, ProgrammePage, SearchAnswer } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeAll(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterAll(() => app.close())

const at = '/api/programmes/cpip'
const read = async <T>(path: string): Promise<T> => {
  const answer = await app.get(path)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}

describe('the page of a programme', () => {
  test('says what its file is and what it holds', async () => {
    const { programme } = await read<ProgrammePage>(at)
    expect(programme).toMatchObject({
      id: 'cpip',
      name: sampleProgramme.programme.name,
      vision: sampleProgramme.programme.vision,
      marking: 'OFFICIAL',
      readOnly: false,
      heldBy: null,
    })
  })

  test('has every workstream under its theme, with its latest update whatever its stage', async () => {
    const { themes } = await read<ProgrammePage>(at)
    const titles = themes.flatMap(({ workstreams }) => workstreams.map(({ title }) => title))
    expect(titles.sort()).toEqual(sampleProgramme.workstreams?.map(({ title }) => title).sort())
    const first = themes[0]?.workstreams[0]
    const days = sampleProgramme.updates?.filter(({ workstream }) => workstream === first?.id)
    expect(first?.latest?.asOf).toBe(
      days
        ?.map(({ asOf }) => asOf)
        .sort()
        .at(-1),
    )
    expect(first?.latest?.words.length).toBeGreaterThan(20)
    expect(first?.latest?.words.length).toBeLessThanOrEqual(201)
  })

  test('has its meetings by their days and its papers as the meetings take them', async () => {
    const { meetings, papers } = await read<ProgrammePage>(at)
    const days = meetings.map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
    expect(meetings).toHaveLength(sampleProgramme.meetings?.length ?? 0)
    expect(papers.count).toBe(sampleProgramme.papers?.length ?? 0)
    expect(papers.first).toHaveLength(5)
    const places = papers.first.map(({ meeting }) => meetings.findIndex(({ id }) => id === meeting))
    const taken = places.filter((place) => place >= 0)
    expect(taken).toEqual(taken.toSorted((a, b) => a - b))
    expect(meetings.find(({ id }) => id === 'eag-nov')).toMatchObject({
      days: 'Friday 4 November 2016',
      group: { shortName: 'EAG' },
    })
  })
})

describe('the page of a meeting', () => {
  test('has its agenda on the clock, its papers by number, and when it ends', async () => {
    const { meeting, agenda, ends } = await read<MeetingPage>(`${at}/meetings/eag-nov`)
    const given = sampleProgramme.meetings?.find(({ id }) => id === 'eag-nov')
    expect(agenda.map(({ id }) => id)).toEqual(given?.agenda?.map(({ id }) => id))
    expect(agenda[0]).toMatchObject({ number: 1, newDay: null })
    expect(agenda[0]?.starts).toMatch(/^\d+(\.\d\d)?[ap]m$/)
    expect(agenda.flatMap(({ papers }) => papers).every(({ number }) => number?.startsWith('EAG(16)'))).toBe(
      true,
    )
    expect(meeting.items).toBe(given?.agenda?.filter(({ kind }) => kind !== 'break').length)
    expect(ends).toHaveLength(1)
  })

  test('of two days says where the day changes', async () => {
    const { agenda, ends } = await read<MeetingPage>(`${at}/meetings/srg-nov`)
    expect(agenda.map(({ newDay }) => newDay).filter((day) => day !== null)).toEqual([
      'Monday 21 November 2016',
      'Tuesday 22 November 2016',
    ])
    expect(ends.map(({ day }) => day)).toEqual(['2016-11-21', '2016-11-22'])
  })

  test('offers documents that can be asked for as they stand', async () => {
    const { documents } = await read<MeetingPage>(`${at}/meetings/eag-aug`)
    expect(documents.map(({ label }) => label)).toEqual([
      'Pack',
      'Chair’s pack',
      'Agenda',
      'Annotated agenda',
      'Minutes',
      'Note of actions',
      'Briefing',
    ])
    for (const { request } of documents) {
      const query = new URLSearchParams(Object.entries(request).map(([key, value]) => [key, String(value)]))
      const { plan } = await read<PlanAnswer>(`${at}/plan?${query}`)
      expect(plan.parts.length).toBeGreaterThan(0)
    }
  })

  test('has the findings of its pack', async () => {
    const { findings } = await read<MeetingPage>(`${at}/meetings/eag-nov`)
    const answer = await read<PlanAnswer>(`${at}/plan?document=pack&meeting=eag-nov`)
    expect(findings).toEqual(answer.findings)
  })
})

describe('the page of a paper', () => {
  test('says where it is taken and who wrote it', async () => {
    const { papers } = await read<ProgrammePage>(at)
    const update = papers.first.find(
      ({ kind, meeting }) => kind === 'progress-update' && meeting === 'eag-nov',
    )
    const { paper, meeting } = await read<PaperPage>(`${at}/papers/${update?.id}`)
    expect(meeting?.id).toBe('eag-nov')
    expect(paper.documents.map(({ label }) => label)).toEqual([
      'Progress update',
      'Paper with its front sheet',
    ])
  })
})

describe('a plan', () => {
  test('takes its request from the query: a list by commas, true or false in words', async () => {
    const some = sampleProgramme.workstreams?.slice(0, 2).map(({ id }) => id) ?? []
    const { plan } = await read<PlanAnswer>(`${at}/plan?document=update-note&workstreams=${some.join(',')}`)
    expect(plan.document).toBe('update-note')
    const chair = await read<PlanAnswer>(
      `${at}/plan?document=pack&meeting=eag-nov&chair=true&numbering=through`,
    )
    expect(chair.plan.document).toBe('chair-pack')
  })

  test('is printed block by block as labels', async () => {
    const labels = await read<{ id: string; bookmark: string; label: string | null; text: string }[]>(
      `${at}/labels?document=pack&meeting=eag-nov`,
    )
    expect(labels.some(({ label }) => label === '1.')).toBe(true)
    expect(labels.every(({ id, bookmark }) => bookmark.startsWith(`sd_${id}`))).toBe(true)
  })

  test.each([
    ['document=pack', 400, 'faults'],
    ['document=pack&meeting=eag-nov&chair=perhaps', 400, 'faults'],
    ['document=pack&meeting=eag-nov&meeting=eag-aug', 400, 'faults'],
    ['document=pack&meeting=eag-nov&more=1', 400, 'faults'],
    ['document=novel&meeting=eag-nov', 400, 'faults'],
    ['document=agenda&meeting=eag-nov&asOf=2016-02-30', 400, 'faults'],
    ['document=pack&meeting=none', 404, 'not-found'],
    ['document=minutes&meeting=eag-jan', 400, 'wrong-document'],
  ])('is refused for %s', async (query, status, code) => {
    expect(await refusal(app.get(`${at}/plan?${query}`))).toMatchObject({ status, code })
  })
})

describe('a search', () => {
  test('finds words in any record and marks them', async () => {
    const { hits } = await read<SearchAnswer>(`${at}/search?q=neglect`)
    expect(hits.length).toBeGreaterThan(3)
    for (const { title, pieces } of hits.slice(0, 3)) {
      const matched = pieces.filter(({ match }) => match).map(({ text }) => text)
      expect(`${title} ${matched}`.toLowerCase()).toContain('neglect')
    }
  })

  test('takes whatever is typed', async () => {
    for (const words of ['', '"', '* AND (', 'x'.repeat(5000), '%', '–'])
      expect((await app.get(`${at}/search?q=${encodeURIComponent(words)}`)).status).toBe(200)
  })
})

describe('what is not there', () => {
  test.each([
    '/api/programmes/none',
    `${at}/meetings/none`,
    `${at}/papers/none`,
    `${at}/images/none`,
    `${at}/records/themes/none`,
    `${at}/records/none/none`,
    '/api/jobs/none',
    '/api/jobs/none/file',
    '/api/none',
    '/api',
    '/',
  ])('%s is answered with 404', async (path) => {
    expect(await refusal(app.get(path))).toMatchObject({ status: 404, code: 'not-found' })
  })

  test.each(['/api/programmes/..%2f..', '/api/programmes/a%5cb', '/api/programmes/a%00b', '/api/%zz'])(
    'a path that is not plain is refused: %s',
    async (path) => {
      expect(await refusal(app.get(path))).toMatchObject({ status: 403, code: 'forbidden' })
    },
  )

  test('every answer forbids sniffing and tells no other site where it came from', async () => {
    for (const path of ['/api/about', '/api/none', `${at}/meetings/none`]) {
      const { headers } = await app.get(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  test('about says the version and where programmes are kept', async () => {
    expect(await read('/api/about')).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      home: app.home,
      sampleAvailable: true,
    })
  })
})
