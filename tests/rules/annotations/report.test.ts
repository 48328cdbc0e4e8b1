import { expect, test } from 'vitest'
import type { Annotation } from '../../../shared/records/annotation.ts'
import type { Place } from '../../../shared/rules/annotations/carry.ts'
import { type ReportSubject, reportAnnotations } from '../../../shared/rules/annotations/report.ts'

const of = { paper: 'p1' }
const note = (
  id: string,
  place: Partial<Place>,
  more: Partial<Annotation> = {},
): Annotation & { place: Place } => ({
  id,
  on: { meeting: 'm1', of, block: `was-${id}`, quote: 'q', text: `text of ${id}`, before: '', after: '' },
  kind: 'note',
  for: 'shared',
  text: id,
  answers: null,
  resolved: false,
  author: { name: 'Morag Reid' },
  made: '2016-11-01T09:00:00Z',
  edited: '2016-11-01T09:00:00Z',
  version: 1,
  alsoWritten: [],
  ...more,
  place: { fate: 'kept', block: null, range: null, quote: '', ...place },
})
const blocks = ['b1', 'b2', 'b3']
const subject: ReportSubject = {
  about: 'EAG(16)07',
  title: 'A paper',
  item: { id: 'i1', number: 2, title: 'Progress' },
  labelOf: (block) => `${blocks.indexOf(block) + 1}`,
  textOf: (block) => `now ${block}`,
  placeOf: (block) => blocks.indexOf(block),
}

test('notes come in printed order, replies after their note, orphans last, and are counted by fate', () => {
  const report = reportAnnotations(
    [
      note('lost', { fate: 'orphaned' }),
      note('and lost after it', { fate: 'orphaned' }),
      note('third', { fate: 'changed', block: 'b3', quote: 'now b3' }),
      note('reply', { block: 'b1', quote: 'now b1' }, { answers: 'first' }),
      note('late', { block: 'b1', range: { start: 9, end: 12 }, quote: 'one' }),
      note('first', { block: 'b1', quote: 'now b1' }),
      note('whole', {}),
      note('done', { fate: 'moved', block: 'b2', quote: 'now b2' }, { resolved: true }),
    ],
    [{ of, subject }],
    (block) => (block === 'was-third' ? '9' : null),
  )
  expect(report.notes.map(({ annotation }) => annotation)).toEqual([
    'whole',
    'first',
    'reply',
    'late',
    'done',
    'third',
    'lost',
    'and lost after it',
  ])
  expect(report.counts).toEqual({ kept: 4, moved: 1, changed: 1, orphaned: 2 })
  // What is resolved needs no look.
  expect(report.toLookAt).toBe(3)
  expect(report.notes.find(({ annotation }) => annotation === 'third')).toMatchObject({
    oldLabel: '9',
    newLabel: '3',
    oldWords: 'text of third',
    newWords: 'now b3',
    about: 'EAG(16)07',
    item: { number: 2 },
  })
  expect(report.notes.at(-2)).toMatchObject({ oldWords: 'text of lost', newWords: '', newLabel: null })
  expect(report.notes[1]).toMatchObject({ replies: 1, answers: null })
})

test('a note whose paper is gone is told, and so is a reply whose note is', () => {
  const { notes } = reportAnnotations(
    [note('a', { fate: 'orphaned' }), note('b', { fate: 'orphaned' }, { answers: 'nobody' })],
    [],
  )
  expect(notes.map(({ annotation, about }) => [annotation, about])).toEqual([
    ['a', ''],
    ['b', ''],
  ])
})
