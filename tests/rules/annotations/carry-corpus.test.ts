import { describe, expect, test } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../../electron/sample/programme.ts'
import { subjectText } from '../../../shared/rules/annotations/subject-text.ts'
import { editNames } from './corpus/edit-papers.ts'
import { judgeCase } from './corpus/judge-case.ts'
import { type IdWay, idWays, makeCase } from './corpus/make-case.ts'

const sample = readProgramme(JSON.stringify(sampleProgramme))
const papers = sample.papers.flatMap(({ id }) => {
  const text = subjectText(sample, { paper: id })
  return text && text.length > 8 ? [text] : []
})
/** Each kind of edit leads in as many. */
const cases = editNames.length * 13

describe.each([
  { knows: 'the earlier text', withWas: true },
  { knows: 'only what the anchors keep', withWas: false },
])('knowing $knows', ({ withWas }) => {
  test.each(idWays)('annotations are carried where a person would carry them, ids %s', (ids: IdWay) => {
    const wrong: string[] = []
    const misnamed: string[] = []
    const missed: string[] = []
    let [toCarry, carried, all, asked] = [0, 0, 0, 0]
    for (let seed = 0; seed < cases; seed++) {
      const one = makeCase(seed, ids, papers)
      const verdict = judgeCase(one, withWas)
      wrong.push(...verdict.wrong)
      misnamed.push(...verdict.misnamed)
      missed.push(...verdict.missed)
      toCarry += verdict.toCarry
      carried += verdict.carried
      all += verdict.all
      asked += one.marked.length
    }
    expect(wrong).toEqual([])
    expect(misnamed).toEqual([])
    expect(all).toBe(asked)
    expect(toCarry).toBeGreaterThan(all * 0.9)
    // Its share is the claim; the list shows which, should it fall.
    if (carried < toCarry * 0.97) expect(missed).toEqual([])
    expect(carried / toCarry).toBeGreaterThanOrEqual(0.97)
  })
})

test('the corpus holds every kind of edit, at least 300 edited papers, and the same for the same seed', () => {
  expect(cases).toBeGreaterThanOrEqual(300)
  expect(papers.length).toBeGreaterThanOrEqual(3)
  expect(makeCase(7, 'new', papers)).toEqual(makeCase(7, 'new', papers))
  const edited = Array.from({ length: cases }, (_, seed) => makeCase(seed, 'kept', papers))
  const unlike = edited.filter(({ was, now }) => JSON.stringify(was) !== JSON.stringify(now))
  expect(unlike.length).toBeGreaterThanOrEqual(300)
})
