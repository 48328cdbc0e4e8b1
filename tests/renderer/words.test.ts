import { expect, test } from 'vitest'
import { nameIn } from '../../renderer/api/save-file.ts'
import { counted, inBytes } from '../../renderer/words.ts'

test('one is not several, and thousands have their comma', () => {
  expect([counted(1, 'paper'), counted(0, 'paper'), counted(1200, 'record holds', 'records hold')]).toEqual([
    '1 paper',
    '0 papers',
    '1,200 records hold',
  ])
})

test('sizes are as short as they can be', () => {
  expect([1, 999, 40_200, 1_250_000].map(inBytes)).toEqual(['1 byte', '999 bytes', '40 KB', '1.3 MB'])
})

test('a file is saved under the name in UTF-8 where there is one', () => {
  expect(nameIn(`attachment; filename="caf_.docx"; filename*=UTF-8''caf%C3%A9%20-%20pack.docx`)).toBe(
    'café - pack.docx',
  )
  expect(nameIn('attachment; filename="EAG 4 November 2016 - pack.docx"')).toBe(
    'EAG 4 November 2016 - pack.docx',
  )
  expect(nameIn(`attachment; filename="plain.docx"; filename*=UTF-8''%E0%A4%A`)).toBe('plain.docx')
  expect(nameIn(null)).toBeUndefined()
})
