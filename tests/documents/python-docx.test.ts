import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PlanInline } from '../../shared/rules/plan.ts'
import { exampleProgrammes, type MadeDocument, makeDocuments } from '../support/every-document.ts'

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import docx']).status === 0,
)
if (python === undefined)
  console.warn('python-docx is not installed: that it opens our documents is NOT TESTED in this file.')

/** Opens each document; says its title and its headings, with all that stands in them. */
const script = `
import sys, json, docx
from docx.oxml.ns import qn
def words(p):
    return ''.join('\\n' if e.tag == qn('w:br') else (e.text or '') for e in p._p.iter(qn('w:t'), qn('w:br')))
for path in json.load(sys.stdin):
    d = docx.Document(path)
    headings = [[p.style.name, words(p)] for p in d.paragraphs if p.style.name.startswith('Heading ')]
    print(json.dumps({'title': d.core_properties.title, 'headings': headings, 'tables': len(d.tables), 'sections': len(d.sections)}))
`

test.skipIf(python === undefined)(
  'python-docx opens every document, and sees its title, headings and tables in order',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sederunt-python-'))
    try {
      const documents: MadeDocument[] = []
      for (const programme of Object.values(exampleProgrammes))
        documents.push(...(await makeDocuments(programme)))
      const paths = documents.map(({ bytes }, i) => {
        const path = join(folder, `${i}.docx`)
        writeFileSync(path, bytes)
        return path
      })
      const lines = execFileSync(python ?? '', ['-c', script], {
        input: JSON.stringify(paths),
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      })
      const seen: { title: string; headings: string[][]; tables: number; sections: number }[] = lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(seen).toHaveLength(documents.length)
      for (const [i, { name, plan }] of documents.entries()) {
        expect(seen[i]?.title, name).toBe(plan.title)
        expect(seen[i]?.headings, name).toEqual(headingsOf(plan))
        expect(seen[i]?.tables, name).toBe(
          plan.parts.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'table').length,
        )
        expect(seen[i]?.sections, name).toBeGreaterThanOrEqual(plan.parts.length)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)

const headingsOf = (plan: MadeDocument['plan']): string[][] =>
  plan.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const level = block.type === 'paragraph' ? /^heading(\d)$/.exec(block.style)?.[1] : undefined
      return block.type !== 'paragraph' || level === undefined
        ? []
        : [[`Heading ${level}`, block.text.map(wordsOf).join('')]]
    }),
  )

function wordsOf(inline: PlanInline): string {
  if (typeof inline === 'string') return inline
  if ('br' in inline) return '\n'
  return 'text' in inline ? inline.text : ''
}
