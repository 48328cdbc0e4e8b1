import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocument } from '../../electron/services/documents.ts'
import { planToMake } from '../../electron/services/plans.ts'
import { readWordPaper } from '../../electron/services/read-word.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { templateFacts } from '../../electron/word/template/template-facts.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import { compareReturned } from '../../shared/rules/word/returned-paper.ts'
import { commandLine } from '../support/command-line.ts'
import { edited, withoutBookmarks } from '../support/edit-pack.ts'
import { houseTemplates } from '../support/house-templates.ts'
import { resaved, testWithLibreOffice } from '../support/libreoffice.ts'

type PackRequest = Extract<DocumentRequest, { document: 'pack' }>

const { path, sederunt } = commandLine()
let store: Store
let sent: { request: PackRequest; bytes: Uint8Array }[]
beforeAll(async () => {
  await sederunt('sample', 's.sederunt')
  store = openStore(path('s.sederunt'), {
    clock: () => new Date('2016-11-04'),
    ids: () => crypto.randomUUID(),
  })
  sent = []
  for (const { id } of store.programme().meetings)
    for (const [numbering, chair] of [
      ['by-paper', false],
      ['through', true],
    ] as const) {
      const request: PackRequest = { document: 'pack', meeting: id, numbering, chair }
      sent.push({ request, bytes: (await makeDocument(store, request)).bytes })
    }
})
afterAll(() => store.close())

const read = (bytes: Uint8Array) => {
  const asked = { name: 'x.docx', changes: 'accept' as const, paper: null, ids: () => crypto.randomUUID() }
  const { pack } = readWordPaper(store, bytes, asked)
  if (!pack) throw new Error('is no pack')
  return {
    unchanged: pack.unchanged.map(({ paper }) => paper).sort(),
    changed: pack.papers.map((reading) => [
      reading.revision?.paper,
      reading.revision &&
        compareReturned(reading, reading.revision).changes.map(({ key, was, now }) => ({ key, was, now })),
    ]),
    ...{ gone: pack.gone, outside: pack.outside },
  }
}
/** The written papers that members, or the chair, are sent. */
const asSent = ({ request }: { request: PackRequest }) => {
  const isWritten = new Set(
    store.programme().papers.flatMap(({ id, kind }) => (kind === 'written' ? `paper/${id}` : [])),
  )
  const { plan } = planToMake(store, request, {})
  return {
    unchanged: plan.parts.flatMap(({ key }) => (isWritten.has(key) ? key.slice('paper/'.length) : [])).sort(),
    ...{ changed: [], gone: [], outside: [] },
  }
}

test('every pack that comes back as it went out has no changes', () => {
  expect(sent.length).toBeGreaterThan(20)
  for (const one of sent) expect([one.request, read(one.bytes)]).toEqual([one.request, asSent(one)])
})

test('nor without its bookmarks', () => {
  for (const one of sent)
    expect([one.request, read(edited(one.bytes, withoutBookmarks))]).toEqual([one.request, asSent(one)])
})

test.each(Object.entries(houseTemplates))(
  'nor in the look of %s, with bookmarks and without',
  async (_, bytes) => {
    store.keepHouseStyle(null, {
      name: 'house.dotx',
      bytes,
      roles: {},
      about: JSON.stringify(await templateFacts(bytes)),
    })
    for (const { request } of sent.filter((one) => ['eag-nov', 'srg-nov'].includes(one.request.meeting))) {
      const made = await makeDocument(store, request)
      expect([request, read(made.bytes)]).toEqual([request, asSent({ request })])
      const unmarked = read(edited(made.bytes, withoutBookmarks))
      expect([request, unmarked]).toEqual([request, asSent({ request })])
    }
    store.dropHouseStyle(null)
  },
)

testWithLibreOffice('nor where LibreOffice has saved it', async () => {
  const all = await resaved(sent.map(({ bytes }) => bytes))
  all.forEach((bytes, i) => {
    const one = sent[i]
    if (one) expect([one.request, read(bytes)]).toEqual([one.request, asSent(one)])
  })
})
