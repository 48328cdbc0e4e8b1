import { describe, expect, test } from 'vitest'
import { contentDisposition } from '../../electron/api/download.ts'
import { safeFileName, slug } from '../../electron/services/file-names.ts'

describe('the name of a file that is saved', () => {
  test('keeps a good name as it is', () => {
    expect(safeFileName('EAG 4 November 2016 - pack.docx')).toBe('EAG 4 November 2016 - pack.docx')
  })

  test.each([
    ['a/b\\c:d.docx', 'a-b-c-d.docx'],
    ['what?"*<>|.docx', 'what------.docx'],
    ['line\nbreak\u0000.docx', 'linebreak.docx'],
    ['left\u202eright.docx', 'leftright.docx'],
    ['CON.docx', '_CON.docx'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['dots... .docx', 'dots.docx'],
    ['.docx', 'document.docx'],
    ['', 'document'],
  ])('makes %j one that Windows takes too', (given, safe) => {
    expect(safeFileName(given)).toBe(safe)
  })

  test('cuts a long name between characters and keeps its ending', () => {
    const name = safeFileName(`${'🜁'.repeat(100)}.docx`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
    expect(name.endsWith('🜁.docx')).toBe(true)
    expect(name.isWellFormed()).toBe(true)
  })

  test('is given twice: in ASCII, and whole in UTF-8', () => {
    expect(contentDisposition("Bòrd “A” (1)'s 50%.docx")).toBe(
      `attachment; filename="Bord _A_ (1)'s 50_.docx"; filename*=UTF-8''B%C3%B2rd%20%E2%80%9CA%E2%80%9D%20%281%29%27s%2050%25.docx`,
    )
  })
})

describe('the id of a programme', () => {
  test.each([
    ['Child Protection Improvement Programme', 'child-protection-improvement-programme'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Àrd-bhòrd', 'ard-bhord'],
    ['委員会', 'programme'],
    ['nul', 'programme-nul'],
  ])('is made from %j', (name, id) => {
    expect(slug(name)).toBe(id)
    expect(slug(id)).toBe(id)
  })
})
