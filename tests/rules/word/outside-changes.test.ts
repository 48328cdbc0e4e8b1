import { expect, test } from 'vitest'
import { outsideChanges } from '../../../shared/rules/word/outside-changes.ts'

const lines = (part: string, ...all: string[]) => all.map((words) => ({ part, words }))
const agenda = lines('Agenda', 'Agenda', '1\tWelcome and apologies\t10.00', '2\tAny other business\t11.00')
const dates = lines(
  'Key dates',
  'Key dates',
  'When\tWhat',
  '1 March\tThe Bill',
  '2 April\tThe report',
  '3 May\tThe vote',
)

test('what reads the same, whatever its spaces and signs, is no change', () => {
  const came = agenda.map(({ part, words }) => ({ part, words: ` ${words.replaceAll('\t', ' | ')}` }))
  expect(outsideChanges(agenda, [...came, ...lines('Agenda', '', '…')])).toEqual([])
})

test('a list of contents counts no paragraphs', () => {
  const [was, now] = ['8 and 9', '12A to 31'].map((range) =>
    lines('Contents', `EAG(16)07\tProgress\t${range}`),
  )
  expect(outsideChanges(was ?? [], now ?? [])).toEqual([])
})

test('a line that was changed, written in and taken out', () => {
  const came = [
    ...lines('Agenda', 'Agenda', '1\tWelcome and late apologies\t10.00'),
    ...lines('Agenda', 'The chair will be late.'),
    ...dates.filter(({ words }) => !words.includes('report')),
  ]
  expect(outsideChanges([...agenda, ...dates], came)).toEqual([
    {
      ...{ part: 'Agenda', kind: 'changed' },
      ...{ was: '1\tWelcome and apologies\t10.00', now: '1\tWelcome and late apologies\t10.00' },
    },
    { part: 'Agenda', kind: 'removed', was: '2\tAny other business\t11.00', now: '' },
    { part: 'Agenda', kind: 'added', was: '', now: 'The chair will be late.' },
    { part: 'Key dates', kind: 'removed', was: '2 April\tThe report', now: '' },
  ])
})

test('a part that went, or came, is said once', () => {
  expect(outsideChanges([...agenda, ...dates], agenda)).toMatchObject([
    { part: 'Key dates', kind: 'part removed' },
  ])
  expect(outsideChanges(agenda, [...agenda, ...dates])).toMatchObject([
    { part: 'Key dates', kind: 'part added' },
  ])
})
