import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocument } from '../../electron/services/documents.ts'
import { readWordPaper } from '../../electron/services/read-word.ts'
import { openStore, type Store } from '../../electron/store/store.ts'
import { compareReturned } from '../../shared/rules/word/returned-paper.ts'
import { commandLine } from '../support/command-line.ts'
import { resaved, testWithLibreOffice } from '../support/libreoffice.ts'

const { path, sederunt } = commandLine()
let store: Store
let sent: { id: string; bytes: Uint8Array }[]
beforeAll(async () => {
  await sederunt('sample', 's.sederunt')
  store = openStore(path('s.sederunt'), {
    clock: () => new Date('2016-11-04'),
    ids: () => crypto.randomUUID(),
  })
  const papers = store.programme().papers.filter(({ kind }) => kind === 'written')
  sent = []
  for (const { id } of papers)
    sent.push({ id, bytes: (await makeDocument(store, { document: 'paper', paper: id })).bytes })
})
afterAll(() => store.close())

const changesIn = (bytes: Uint8Array) => {
  const asked = { name: 'x.docx', changes: 'accept' as const, paper: null, ids: () => crypto.randomUUID() }
  const reading = readWordPaper(store, bytes, asked)
  if (!reading.revision) throw new Error('is no revision')
  return { of: reading.revision, changes: compareReturned(reading, reading.revision).changes }
}

test('every paper that comes back as it went out has no changes', () => {
  expect(sent.length).toBeGreaterThan(5)
  for (const { id, bytes } of sent) {
    const { of, changes } = changesIn(bytes)
    expect(of).toMatchObject({ paper: id, foundBy: 'name' })
    expect([id, changes.map(({ key, was, now }) => ({ key, was, now }))]).toEqual([id, []])
  }
})

testWithLibreOffice('nor where LibreOffice has saved it', async () => {
  const all = await resaved(sent.map(({ bytes }) => bytes))
  const found = all.map((bytes, i) => {
    const { of, changes } = changesIn(bytes)
    expect(of).toMatchObject({ paper: sent[i]?.id, foundBy: 'name' })
    return { id: sent[i]?.id, changes: changes.map(({ key, kind, was, now }) => ({ key, kind, was, now })) }
  })
  expect(found.filter(({ changes }) => changes.length > 0)).toEqual([])
})
