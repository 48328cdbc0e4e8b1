import { expect, test } from 'vitest'
import { messageFor } from '../../shared/error-messages.ts'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts'

const examples: { [C in ErrorCode]: ErrorDetails[C] } = {
  'not-found': { what: 'meeting', id: 'm9' },
  faults: {
    what: 'programme file',
    faults: [
      { path: 'meetings[2]', message: 'is wrong' },
      { path: '', message: 'is worse' },
    ],
  },
  'not-json': { reason: 'unexpected end, line 4' },
  'not-a-programme': { file: 'x.sederunt', reason: 'it is a picture' },
  damaged: { file: 'x.sederunt', reason: 'page 3 is torn' },
  newer: { file: 'x.sederunt', version: 7, known: 3 },
  'in-use': { file: 'x.sederunt', by: 'Morag Reid', since: '2016-11-04T09:12:00' },
  'read-only': { file: 'x.sederunt' },
  'no-permission': { file: 'x.sederunt' },
  'disk-full': { file: 'x.sederunt' },
  'file-error': { file: 'x.sederunt', reason: 'the drive went away' },
  exists: { what: 'programme', name: 'CPIP' },
  conflict: { what: 'meeting', id: 'm1', made: 3, now: 4 },
  'would-lose': { file: 'x.sederunt', what: ['annotations', 'issued packs'] },
  'wrong-document': { document: 'progress-update', reason: 'this paper is written, not compiled' },
  unreadable: { file: 'x.docx', reason: 'it is a PDF' },
  'too-large': { what: 'programme file', limit: '512 MB' },
  leak: {
    file: 'EAG 4 November 2016 - pack.docx',
    for: 'members',
    leaks: [{ words: 'keep it out of this', from: 'meetings eag-nov, brief', at: 'word/document.xml' }],
  },
  'passphrase-needed': { file: 'x.sederunt-case' },
  'wrong-passphrase': { file: 'x.sederunt-case' },
  tampered: { file: 'x.sederunt-case' },
  'pack-read-only': {},
  'older-pack': { file: 'x.sederunt-case', here: '2016-11-04T09:12:00', brought: '2016-11-03T09:12:00' },
  cancelled: {},
  forbidden: { reason: 'it came from another page' },
  internal: { reference: 'r-123' },
}
const codes = Object.keys(examples) as ErrorCode[] // the keys of a record over ErrorCode

test.each(codes)('says %s in plain English, what happened and then what to do', (code) => {
  const { title, what } = messageFor(new AppError(code, examples[code]))
  expect(title).toMatch(/^[“A-Z]/)
  expect(title).not.toMatch(/[.!]$/)
  expect(what ?? 'None.').toMatch(/\.$/)
  const words = `${title}. ${what}`
  expect(words).not.toMatch(/undefined|null|\[object|please|success|[A-Z]+_[A-Z]+|!|\.\./i)
})

test('names the file, the person and the time when somebody else has it open', () => {
  expect(messageFor(new AppError('in-use', examples['in-use'])).title).toBe(
    'Morag Reid has “x.sederunt” open (since 9.12am on 4 November 2016)',
  )
  expect(messageFor(new AppError('in-use', { ...examples['in-use'], since: null })).title).toBe(
    'Morag Reid has “x.sederunt” open',
  )
})

test('counts faults, and one fault is not several', () => {
  const one = messageFor(new AppError('faults', { what: 'request', faults: [{ path: 'a', message: 'b' }] }))
  expect(one.title).toBe('The request has 1 fault, and nothing was stored')
  expect(messageFor(new AppError('faults', examples.faults)).title).toContain('2 faults')
})

test('lists everything that a replacement would lose', () => {
  expect(messageFor(new AppError('would-lose', examples['would-lose'])).title).toContain(
    'annotations and issued packs',
  )
})
