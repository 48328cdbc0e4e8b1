import { describe, expect, test } from 'vitest'
import { readPaper } from '../../../electron/word/read-paper.ts'
import type { WordReading } from '../../../shared/api/word.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import type { Block, Inline, RichText } from '../../../shared/rich-text.ts'
import { keepUnchanged } from '../../../shared/rules/word/keep-unchanged.ts'
import { exampleProgrammes, makeDocuments } from '../../support/every-document.ts'
import { resaved, testWithLibreOffice } from '../../support/libreoffice.ts'

const { sample } = exampleProgrammes
const made = await makeDocuments(sample, {
  requests: sample.papers
    .filter(({ kind }) => kind === 'written')
    .map(({ id }) => ({ document: 'paper', paper: id })),
})

const read = (bytes: Uint8Array): WordReading =>
  readPaper(bytes, { name: 'x.docx', changes: 'accept', keepsId: () => true, freshId: (i) => `fresh${i}` })

/** Words alone: a reference is what it refers to, and what stands together is one piece. */
const inlines = (text: readonly Inline[]): unknown[] =>
  text.reduce<unknown[]>((all, one) => {
    const next = typeof one === 'object' && 'footnote' in one ? { footnote: inlines(one.footnote) } : one
    const last = all.at(-1)
    if (typeof next === 'string' && typeof last === 'string') all[all.length - 1] = last + next
    else all.push(next)
    return all
  }, [])

function plain(block: Block): unknown {
  if (block.type === 'image') return { ...block, src: block.src.slice(0, 40) }
  if (block.type !== 'table') return { ...block, text: inlines(block.text) }
  return {
    ...block,
    rows: block.rows.map((row) =>
      row.map(({ text, across = 1, down = 1 }) => ({ text: inlines(text), across, down })),
    ),
  }
}

const paperOf = (id: unknown): Paper => {
  const found = sample.papers.find((paper) => paper.id === id)
  if (!found) throw new Error('no such paper')
  return found
}

/** As the service puts it: what came back as it was printed keeps the references that a file holds as words alone. */
const kept = (paper: Paper, body: RichText): RichText =>
  keepUnchanged(
    body,
    paper,
    made.find(({ request }) => 'paper' in request && request.paper === paper.id)?.plan.parts[0]?.blocks ?? [],
  )

function expectSame(paper: Paper, reading: WordReading): void {
  expect(reading.title).toBe(paper.title)
  expect(reading.ours).toMatchObject({ document: 'paper', paper: paper.id })
  expect(kept(paper, reading.body).map(plain)).toEqual((paper.body ?? []).map(plain))
  expect(reading.annexes.map(({ title, body }) => [title, kept(paper, body).map(plain)])).toEqual(
    paper.annexes.map(({ title, body }) => [title, body.map(plain)]),
  )
}

describe('a paper that Sederunt wrote comes back as it was', () => {
  test.each(made.map(({ name, request, bytes }) => ({ name, request, bytes })))(
    '$name',
    ({ request, bytes }) => {
      expectSame(paperOf('paper' in request ? request.paper : ''), read(bytes))
    },
  )

  testWithLibreOffice('after LibreOffice has saved it again too', async () => {
    const again = await resaved(made.map(({ bytes }) => bytes))
    made.forEach(({ request }, i) => {
      expectSame(paperOf('paper' in request ? request.paper : ''), read(again[i] ?? new Uint8Array()))
    })
  })
})
