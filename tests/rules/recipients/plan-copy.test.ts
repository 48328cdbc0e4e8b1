import { expect, test } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../../electron/sample/programme.ts'
import type { PackRequest } from '../../../shared/document-request.ts'
import { labelsOf } from '../../../shared/rules/labels.ts'
import { planDocument } from '../../../shared/rules/plan-document.ts'
import { planCopy } from '../../../shared/rules/recipients/plan-copy.ts'

const sample = readProgramme(JSON.stringify(sampleProgramme))
const asked = (more: Partial<PackRequest> = {}): PackRequest => ({
  document: 'pack',
  meeting: 'eag-nov',
  numbering: 'by-paper',
  chair: false,
  ...more,
})
const keysOf = (request: PackRequest, withheld: { paper: string; person: string }[] = []) =>
  planCopy(sample, request, {}, withheld).plan.parts.map(({ key }) => key)

test('a copy that hides nothing is the document itself', () => {
  for (const { id: meeting } of sample.meetings)
    for (const chair of [true, false]) {
      if (meeting === 'pb-nov' && !chair) continue
      const request = asked({ meeting, chair })
      expect(planCopy(sample, request, {}, [])).toEqual(planDocument(sample, request))
    }
})

test('members’ copies are without what is for internal readers, which the check says; the chair’s has it', () => {
  const request = asked({ meeting: 'pb-nov' })
  expect(keysOf(request)).not.toContain('paper/pb-budget')
  expect(keysOf({ ...request, chair: true })).toContain('paper/pb-budget')
  const { findings, composition } = planCopy(sample, request, {}, [])
  expect(findings).toEqual(planDocument(sample, request).findings)
  expect(composition?.some(({ key }) => key === 'paper/pb-budget')).toBe(false)
})

test('a copy for one person is without what is withheld from that person alone, and says whose it is', () => {
  const withheld = [{ paper: 'section-12', person: 'garvock' }]
  expect(keysOf(asked({ for: 'garvock' }), withheld)).not.toContain('paper/section-12')
  expect(keysOf(asked({ for: 'adeyemi' }), withheld)).toContain('paper/section-12')
  expect(keysOf(asked(), withheld)).toContain('paper/section-12')
  const { plan } = planCopy(sample, asked({ for: 'garvock' }), {}, withheld)
  expect(plan.fileName).toBe('EAG 4 November 2016 - pack for Dr Helen Garvock.docx')
  expect(JSON.stringify(plan.parts[0])).toContain('Copy for Dr Helen Garvock')
  expect(JSON.stringify(plan)).not.toContain('wilfully')
})

test('through the whole pack a paragraph has one number in every copy', () => {
  const withheld = [{ paper: 'eag-matters-arising', person: 'garvock' }]
  const request = asked({ numbering: 'through' })
  const numbers = new Map(labelsOf(planDocument(sample, request).plan).map(({ id, label }) => [id, label]))
  const own = labelsOf(planCopy(sample, { ...request, for: 'garvock' }, {}, withheld).plan)
  expect(own.length).toBeGreaterThan(20)
  for (const { id, label } of own) expect(label).toBe(numbers.get(id))
})

test('parts that are left out or moved may be of papers that this copy has not', () => {
  const withheld = [{ paper: 'section-12', person: 'garvock' }]
  const order = ['paper/section-12', 'minutes']
  expect(keysOf(asked({ for: 'garvock', order, without: ['paper/section-12'] }), withheld)).toContain(
    'agenda',
  )
  expect(() => keysOf(asked({ order: ['paper/nope'] }))).toThrow('wrong-document')
})

test('the annotated agenda is in no copy of somebody who does not lead the meeting', () => {
  expect(() => keysOf(asked({ for: 'garvock', chair: true }))).toThrow('wrong-document')
  expect(keysOf(asked({ for: 'rannoch', chair: true }))).toContain('annotated-agenda')
  expect(() => keysOf(asked({ for: 'nobody' }))).toThrow('not-found')
})
