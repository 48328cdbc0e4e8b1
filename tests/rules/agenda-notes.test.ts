import { expect, test } from 'vitest'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { agendaNotes, type NotedPlace } from '../../shared/rules/parts/agenda-notes.ts'
import { plainWords } from '../../shared/rules/plain-words.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'

const programme = readProgramme(JSON.stringify(sampleProgramme))
const indexed = indexProgramme(programme)
const note = (over: Partial<NotedPlace>): NotedPlace => ({
  ...{
    of: { paper: 'section-12' },
    label: '3',
    kind: 'note',
    for: 'self',
    author: { name: 'Elspeth Rannoch' },
  },
  ...{ resolved: false, answers: null, text: 'Ask first.', quote: 'wilfully', isWhole: false },
  ...over,
})
const texts = (notes: NotedPlace[], reader?: string) =>
  agendaNotes(notes, indexed, reader).map(({ text }) => text)

test('shared notes are printed, one’s own only for who asks for them by name or by person', () => {
  const notes = [
    note({ text: 'shared', for: 'shared', author: { name: 'Morag Reid' } }),
    note({ text: 'her own' }),
    note({ text: 'hers, of the file', author: { name: 'E. Rannoch', person: 'rannoch' } }),
    note({ text: 'for the secretariat', for: 'secretariat', author: { name: 'Morag Reid' } }),
  ]
  expect(texts(notes)).toEqual(['shared'])
  expect(texts(notes, 'Elspeth Rannoch')).toEqual(['shared', 'her own', 'hers, of the file'])
  expect(texts(notes, 'rannoch')).toEqual(['shared', 'hers, of the file'])
  expect(texts(notes, 'Morag Reid')).toEqual(['shared', 'for the secretariat'])
})

test('what is resolved and what answers another is left out, and what is to be raised comes first', () => {
  const notes = [
    note({ text: 'one', for: 'shared' }),
    note({ text: 'done', for: 'shared', resolved: true }),
    note({ text: 'answer', for: 'shared', answers: 'x' }),
    note({ text: 'two', for: 'shared', kind: 'raise' }),
  ]
  expect(texts(notes)).toEqual(['two', 'one'])
})

test('notes stand beside their paper’s item, those of no item at the end, and nowhere where none was asked for', () => {
  const notes = agendaNotes(
    [
      note({ for: 'shared', kind: 'raise' }),
      note({
        for: 'shared',
        of: { minutes: 'eag-aug' },
        text: 'Correct the list.',
        isWhole: true,
        label: null,
      }),
    ],
    indexed,
    undefined,
  )
  const request = { document: 'annotated-agenda', meeting: 'eag-nov' } as const
  const lines = (given?: typeof notes) =>
    planDocument(programme, request, given ? { notes: given } : {}).plan.parts[0]?.blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) =>
            row.map(({ text }) => text.map((one) => plainWords(one.text)).join(' | ')).join(': '),
          )
        : block.type === 'paragraph'
          ? [plainWords(block.text)]
          : [],
    ) ?? []
  const printed = lines(notes)
  const at = printed.indexOf('Notes: Raise: EAG(16)08, paragraph 3, “wilfully”: Ask first. (Elspeth Rannoch)')
  expect(printed.slice(0, at).findLast((line) => /^\d+\. /.test(line))).toMatch(/^4\. Section 12/)
  expect(printed.slice(-2)[0]).toBe('Other notes')
  expect(printed.at(-1)).toMatch(
    /minutes of the EAG of 31 August 2016: Correct the list\. \(Elspeth Rannoch\)$/,
  )
  expect(lines().some((line) => line.startsWith('Notes:') || line === 'Other notes')).toBe(false)
})
