import { beforeAll, describe, expect, test } from 'vitest'
import { describeWord } from '../../../electron/word/describe-word.ts'
import type { WordBlockFacts } from '../../../shared/api/word-facts.ts'
import { labelsOf } from '../../../shared/rules/labels.ts'
import type { DocumentPlan } from '../../../shared/rules/plan.ts'
import { exampleProgrammes, type MadeDocument, makeDocuments } from '../../support/every-document.ts'
import { hasLibreOffice, resaved, testWithLibreOffice } from '../../support/libreoffice.ts'
import { brief } from './describe/facts.ts'

const made = await makeDocuments(exampleProgrammes.sample)

/** Every block on a line: kind, level, label, text, spans. Empty paragraphs and space at the ends of cells are no structure. */
function told(bytes: Uint8Array): string[] {
  const { blocks, notes, links } = describeWord(bytes, 'x.docx', 'accepted')
  return [
    ...blocks.flatMap(lines),
    ...notes.map(({ kind, number, text }) => `${kind} ${number}: ${text}`),
    ...links.map(({ text, href, anchor }) => `${text} -> ${href ?? `#${anchor}`}`),
  ]
}

function lines(block: WordBlockFacts): string[] {
  if (block.kind !== 'table') {
    const text = block.text.replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [brief({ ...block, text })]
  }
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() })),
  }))
  return [brief({ ...block, rows })]
}

/** Ids of pictures, whose words are their alternative text and stand in no paragraph. */
const picturesOf = ({ parts }: DocumentPlan): Set<string> =>
  new Set(
    parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'image' && block.address ? [block.address.id] : [])),
    ),
  )

/** What labels and words a reader finds. */
const found = (bytes: Uint8Array): string[] =>
  describeWord(bytes, 'x.docx', 'accepted').blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')).join('\n')]
      : [`${block.label === '' || block.list?.format === 'bullet' ? '' : `${block.label} `}${block.text}`],
  )
const plain = (words: string): string =>
  words
    .replace(/\[[^\]]*\]|\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('every document of the sample is read with the labels that its plan printed', () => {
  test.each(made.map((one) => ({ name: one.name, one })))('$name', ({ one: { plan, bytes } }) => {
    const all = found(bytes).map(plain)
    let at = 0
    const missing: string[] = []
    const pictures = picturesOf(plan)
    for (const { id, label, text } of labelsOf(plan)) {
      if (pictures.has(id)) continue
      const words = plain(`${label === null ? '' : `${label} `}${text}`)
      if (words === '' || words.includes('\t')) continue
      const next = all.indexOf(words, at)
      if (next < 0) missing.push(words)
      else at = next
    }
    expect(missing).toEqual([])
  })
})

describe('and as before after LibreOffice has opened it and saved it again', () => {
  let again: { one: MadeDocument; bytes: Uint8Array }[] = []
  beforeAll(async () => {
    if (!hasLibreOffice) return
    const all = await resaved(made.map(({ bytes }) => bytes))
    again = made.flatMap((one, i) => (all[i] ? [{ one, bytes: all[i] }] : []))
  }, 600_000)
  testWithLibreOffice('all of them', () => {
    expect(again).toHaveLength(made.length)
    const differ = again.flatMap(({ one, bytes }) => {
      const [was, now] = [told(one.bytes), told(bytes)]
      const at = was.findIndex((line, i) => line !== now[i])
      if (at < 0 && was.length === now.length) return []
      return [{ document: one.name, was: was[at], now: now[at], lines: [was.length, now.length] }]
    })
    expect(differ).toEqual([])
  })
})
