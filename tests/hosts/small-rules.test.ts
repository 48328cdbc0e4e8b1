import { describe, expect, it } from 'vitest'
import { isOutsideLink } from '../../electron/outside-link.ts'
import { filesOf, programmeArguments } from '../../electron/programme-arguments.ts'
import { readWindowState, writeWindowState } from '../../electron/window-state.ts'

describe('a link to outside', () => {
  it.each([
    'https://www.gov.scot/a?b=c#d',
    'http://example.org/',
    'mailto:morag@example.org?subject=Paper%204',
  ])('may be %s', (url) => expect(isOutsideLink(url)).toBe(true))

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'sederunt://app/',
    'smb://server/share',
    'ms-word:ofe|u|https://example.org/x.docx',
    'https://www.gov.scot@elsewhere.example/',
    'https://user:secret@example.org/',
    'https://',
    'not an address',
    'https://example.org/\u0000',
    ' https://example.org/',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('is never %s', (url) => expect(isOutsideLink(url)).toBe(false))
})

describe('the files on a command line', () => {
  it('are the programmes among its words, from where it was typed', () => {
    expect(
      programmeArguments(['--inspect', 'a.sederunt', '/b/C.SEDERUNT', 'notes.txt', '-x.sederunt'], '/here'),
    ).toEqual(['/here/a.sederunt', '/b/C.SEDERUNT'])
  })

  it('may be addresses of files, and of nothing else', () => {
    expect(
      programmeArguments(
        [
          'file:///home/morag/EAG%20papers.sederunt',
          'https://example.org/x.sederunt',
          'file://host%/x.sederunt',
        ],
        '/here',
      ),
    ).toEqual(['/home/morag/EAG papers.sederunt'])
  })

  it('come from a second Sederunt as texts', () => {
    expect(filesOf({ files: ['/a', 7, '/b'] })).toEqual(['/a', '/b'])
    for (const nothing of [undefined, null, 'x', {}, { files: 'x' }]) expect(filesOf(nothing)).toBeUndefined()
  })
})

describe("the window's state", () => {
  const displays = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1280, height: 1000 },
  ]
  const state = (x: number, y: number, width = 1000, height = 700) => ({
    bounds: { x, y, width, height },
    maximised: false,
  })
  const read = (of: unknown) => readWindowState(JSON.stringify(of), displays)

  it('comes back as it was written', () => {
    expect(readWindowState(writeWindowState(state(2000, 20)), displays)).toEqual(state(2000, 20))
  })

  it('holds where enough of the title bar can be reached', () => {
    expect(read(state(-800, 500))).toBeDefined()
    expect(read(state(3000, 20))).toBeDefined()
    expect(read(state(-950, 500))).toBeUndefined()
    expect(read(state(3150, 20))).toBeUndefined()
    expect(read(state(100, 1030))).toBeUndefined()
    expect(read(state(100, -200))).toBeUndefined()
  })

  it.each([
    'not JSON',
    '{}',
    'null',
    JSON.stringify({ bounds: { x: 0, y: 0, width: 0, height: 100 }, maximised: false }),
    JSON.stringify({ bounds: { x: 0.5, y: 0, width: 100, height: 100 }, maximised: false }),
    JSON.stringify({ bounds: { x: 0, y: 0, width: 1e9, height: 100 }, maximised: false }),
    JSON.stringify({ bounds: { x: 0, y: 0, width: 500, height: 500 }, maximised: 'yes' }),
  ])('is forgotten where it is %s', (text) => expect(readWindowState(text, displays)).toBeUndefined())
})
