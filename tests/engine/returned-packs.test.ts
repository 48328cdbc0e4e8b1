import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocument } from '../../electron/services/documents.ts'
import { planToMake } from '../../electron/services/plans.ts'
import { readWordPaper } from '../../electron/services/read-word.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import type { ChangeMode } from '../../shared/api/word.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import type { DocumentPlan } from '../../shared/rules/plan.ts'
import { compareReturned } from '../../shared/rules/word/returned-paper.ts'
import { commandLine } from '../support/command-line.ts'
import { edited, withoutBookmarks } from '../support/edit-pack.ts'
import { resaved, testWithLibreOffice } from '../support/libreoffice.ts'
import { type EditedPack, editPack, type PackEdit, packEdits } from '../support/returned-pack.ts'

const { path, sederunt } = commandLine()
let store: Store
let papers: Set<string>
let packs: { bytes: Uint8Array; plan: DocumentPlan }[]
beforeAll(async () => {
  await sederunt('sample', 's.sederunt')
  store = openStore(path('s.sederunt'), {
    clock: () => new Date('2016-11-04'),
    ids: () => crypto.randomUUID(),
  })
  papers = new Set(store.programme().papers.flatMap(({ id, kind }) => (kind === 'written' ? id : [])))
  packs = []
  for (const meeting of ['eag-nov', 'srg-nov', 'eag-aug'])
    for (const numbering of ['by-paper', 'through'] as const) {
      const request: DocumentRequest = {
        document: 'pack',
        meeting,
        numbering,
        chair: numbering === 'through',
      }
      const { plan } = planToMake(store, request, {})
      packs.push({ plan, bytes: (await makeDocument(store, request)).bytes })
    }
})
afterAll(() => store.close())

const read = (bytes: Uint8Array, changes: ChangeMode = 'accept') => {
  const { pack } = readWordPaper(store, bytes, {
    ...{ name: 'x.docx', changes, paper: null, ids: () => crypto.randomUUID() },
  })
  if (!pack) throw new Error('is no pack')
  return pack
}
const found = (bytes: Uint8Array) => {
  const pack = read(bytes)
  return {
    changed: pack.papers.map(({ revision }) => revision?.paper ?? '').sort(),
    gone: pack.gone.map(({ paper }) => paper).sort(),
    outside: pack.outside,
  }
}
const changes = (bytes: Uint8Array): string[] =>
  read(bytes).papers.flatMap((reading) =>
    reading.revision ? compareReturned(reading, reading.revision).changes.map(({ kind }) => kind) : [],
  )
const truth = ({ changed, gone }: EditedPack) => ({
  changed: [...changed].sort(),
  gone: [...gone].sort(),
  outside: [],
})
const all = (kinds: readonly PackEdit[], seed: number): EditedPack[] =>
  packs.map(({ bytes, plan }) => editPack(bytes, plan, { kinds, seed, papers }))

/** What one edit comes to, where it is made in one paper. */
const changesOf: Partial<Record<PackEdit, string[]>> = {
  words: ['words'],
  insert: ['added'],
  delete: ['removed'],
  'track words in': ['words'],
  'track words out': ['words'],
  'track a paragraph out': ['removed'],
  'write between papers': ['added', 'added'],
}

describe('of a pack that comes back each paper is found that was changed, and no other', () => {
  test.each(packEdits)('%s', (kind) => {
    let done = 0
    for (let seed = 1; seed <= 3; seed++)
      for (const one of all([kind], seed)) {
        done += one.changed.size + one.gone.size
        expect([seed, found(one.bytes)]).toEqual([seed, truth(one)])
        const kinds = changesOf[kind]
        if (kinds && one.changed.size > 0) expect([seed, changes(one.bytes)]).toEqual([seed, kinds])
      }
    expect(done).toBeGreaterThan(8)
  })

  test('of several edits together', () => {
    for (let seed = 100; seed < 103; seed++) {
      const kinds = packEdits.filter((_, i) => (seed + i) % 3 === 0)
      for (const one of all(kinds, seed))
        expect([kinds, seed, found(one.bytes)]).toEqual([kinds, seed, truth(one)])
    }
  })

  test.each(['words', 'insert', 'delete', 'track words in', 'take a part out'] as const)(
    'without bookmarks: %s',
    (kind) => {
      for (let seed = 1; seed <= 2; seed++)
        for (const one of all([kind], seed))
          expect([seed, found(edited(one.bytes, withoutBookmarks))]).toEqual([seed, truth(one)])
    },
  )
})

testWithLibreOffice('and where LibreOffice has saved it', async () => {
  const edits = packEdits.flatMap((kind, i) => all([kind], 20 + i).slice(i % 3, (i % 3) + 2))
  const saved = await resaved(edits.map(({ bytes }) => bytes))
  saved.forEach((bytes, i) => {
    expect([i, found(bytes)]).toEqual([i, truth(edits[i] as EditedPack)]) // one for each
  })
})
