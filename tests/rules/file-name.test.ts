import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameOf } from '../../shared/rules/file-name.ts'

it('the name of a file keeps the words that it can', () => {
  expect(fileNameOf('EAG 4 November 2016 - pack')).toBe('EAG 4 November 2016 - pack.docx')
  expect(fileNameOf('EAG(16)07 Neglect: the pilot?')).toBe('EAG(16)07 Neglect - the pilot.docx')
  expect(fileNameOf('SRG/2016/02 <Draft> "A|B" *')).toBe('SRG-2016-02 Draft A-B.docx')
  expect(fileNameOf('  ..two\n lines\t. ')).toBe('two lines.docx')
})

it('the name of a file is never empty, a device of Windows, or too long', () => {
  expect(fileNameOf('???')).toBe('Document.docx')
  expect(fileNameOf('')).toBe('Document.docx')
  expect(fileNameOf('con')).toBe('_con.docx')
  expect(fileNameOf('COM1.notes')).toBe('_COM1.notes.docx')
  expect(fileNameOf('Contents')).toBe('Contents.docx')
  expect(fileNameOf('a'.repeat(500))).toBe(`${'a'.repeat(160)}.docx`)
})

it('any words make a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      const name = fileNameOf(words)
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.docx$/u)
      expect(name).not.toMatch(/^[ .]|[ .]\.docx$/)
      expect(name.isWellFormed()).toBe(true)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(166)
    }),
  )
})
