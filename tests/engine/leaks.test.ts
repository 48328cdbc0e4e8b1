import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCase } from '../../electron/briefcase/case-file.ts'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import { makeCase } from '../../electron/services/briefcases/make-case.ts'
import { makeDocument } from '../../electron/services/documents.ts'
import { imageAt } from '../../electron/services/images.ts'
import { checkLeaks } from '../../electron/services/leaks/check-leaks.ts'
import { openToCheck } from '../../electron/services/leaks/open-to-check.ts'
import { createStore, type Store } from '../../electron/store/store.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { writeZip } from '../../electron/word/write-zip.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { recipientOf } from '../../shared/rules/recipients/recipient.ts'

const folder = mkdtempSync(join(tmpdir(), 'sederunt-leaks-'))
const meeting = 'eag-nov'
const kept = 'The harbour wall will not last another winter of storms'
const earlier = 'An earlier wording that somebody thought better of at once'
const privately = 'Ask her quietly why the money was moved in March'
const brief = 'Keep the wind farm out of it whatever anybody says'
const short = 'Zephyrine Quill'

let store: Store
let pack: Uint8Array

beforeAll(async () => {
  const sample = readProgramme(JSON.stringify(sampleProgramme))
  let made = 0
  store = createStore(
    join(folder, 'cpip.sederunt'),
    {
      ...sample,
      people: [...sample.people, { id: 'quill', name: short }],
      papers: [
        ...sample.papers,
        {
          id: 'internal-note',
          title: 'For our own eyes',
          kind: 'written',
          meeting,
          forInformation: false,
          stage: 'cleared',
          audience: 'internal',
          body: [{ id: 'internal1', type: 'numbered', text: [kept] }],
          annexes: [],
        },
      ],
      meetings: sample.meetings.map((one) =>
        one.id === meeting
          ? { ...one, agenda: one.agenda.map((item, i) => (i === 0 ? { ...item, brief: { handling: brief } } : item)) }
          : one,
      ),
    },
    { clock: () => new Date('2016-11-01T09:00:00Z'), ids: () => `id${++made}` },
  )
  const paper = store.programme().papers.find(({ id }) => id === 'section-12')
  if (!paper) throw new Error('the sample lacks a paper')
  const body = paper.body ?? []
  const before: RichText = [...body, { id: 'gone1', type: 'numbered', text: [earlier] }]
  store.put('papers', { ...paper, body: before }, 1)
  store.put('papers', paper, 2)
  const note: AnnotationChange = {
    annotation: 'n1',
    version: 1,
    at: '2016-11-01T09:00:00Z',
    by: { person: 'rannoch', name: 'Elspeth Rannoch' },
    set: {
      on: { meeting, of: { paper: 'section-12' }, quote: '', text: '', before: '', after: '' },
      for: 'self',
      text: privately,
    },
  }
  store.annotate([note])
  const wanted = { document: 'pack', meeting, numbering: 'by-paper', chair: false } as const
  const { bytes } = await makeDocument(store, { ...wanted, without: ['paper/internal-note'] })
  pack = bytes
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const member = () => recipientOf(indexProgramme(store.programme()), meeting, 'garvock')
const check = async (bytes: Uint8Array) =>
  checkLeaks(store, (await openToCheck(bytes, { file: 'x' })).texts, { meeting, recipient: member() })
const data = (text: string) => Buffer.from(text)
/** The pack with its parts changed; what is added comes last. */
function rewritten(change: (name: string, part: Buffer) => Buffer, added: Record<string, Buffer> = {}): Uint8Array {
  const zip = readZip(pack)
  return writeZip(
    [
      ...zip.names.map((name) => ({ name, data: change(name, Buffer.from(zip.bytes(name) ?? [])) })),
      ...Object.entries(added).map(([name, part]) => ({ name, data: part })),
    ].map(({ name, data: of }) => ({ name, ...asPart(of) })),
  )
}
const inPart = (wanted: string, from: string | RegExp, to: string) =>
  rewritten((name, part) => (name === wanted ? data(part.toString().replace(from, () => to)) : part))
const words = (text: string) => text.split(' ')

describe('what is clean passes', () => {
  test('a members’ pack, a member’s briefcase, the chair’s for the chair', async () => {
    expect(await check(pack)).toEqual([])
    const forMember = await writeCase(makeCase(store, { meeting, person: 'garvock' }), image)
    expect(await check(forMember)).toEqual([])
    const chair = recipientOf(indexProgramme(store.programme()), meeting)
    const forChair = await writeCase(makeCase(store, { meeting }), image)
    const { texts } = await openToCheck(forChair, { file: 'x' })
    expect(await checkLeaks(store, texts, { meeting, recipient: chair })).toEqual([])
    expect(await check(rewritten((_, part) => part))).toEqual([])
  })
  test('the packs of every meeting, but for what is for internal readers', async () => {
    const { programme } = { programme: store.programme() }
    for (const { id } of programme.meetings) {
      const internal = programme.papers.filter(({ audience }) => audience === 'internal').map(({ id: of }) => `paper/${of}`)
      const own = indexProgramme(programme).papersOf.get(id)?.map(({ id: of }) => `paper/${of}`) ?? []
      const without = internal.filter((key) => own.includes(key))
      const { bytes } = await makeDocument(store, { document: 'pack', meeting: id, numbering: 'through', chair: false, without })
      const whom = { person: 'nobody', name: '', role: 'member', chairs: false } as const
      const leaks = await checkLeaks(store, bytes, { meeting: id, recipient: whom })
      expect(leaks.map(({ words: of, from }) => `${id}: ${of} from ${from}`)).toEqual([])
    }
  })
})

const image = (src: string) => imageAt(store, src)
