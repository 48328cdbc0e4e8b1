import { describe, expect, it } from 'vitest'
import { broughtIn, notBroughtIn, wanted } from '../../../renderer/features/paste/paste-tally.ts'
import { isList, textOf } from '../../../renderer/features/paste/read-source.ts'

const put = { list: 'people' as const, id: 'x', value: {}, base: null }
const row = (place: number, outcome: 'new' | 'change' | 'same' | 'refused', needs: string[] = []) => ({
  place,
  outcome,
  needs,
  put: outcome === 'new' || outcome === 'change' ? put : null,
})
const preview = {
  rows: [row(1, 'new', ['o']), row(2, 'change'), row(3, 'same'), row(4, 'refused'), row(5, 'new')],
  extras: [
    { id: 'o', put },
    { id: 'unused', put },
  ],
}

describe('what is brought in', () => {
  it('counts what is written, and what is not and why', () => {
    const { rows, extras } = wanted(preview, new Set([5]))
    expect(rows.map(({ place }) => place)).toEqual([1, 2])
    expect(broughtIn(rows, extras)).toBe('1 new, 1 changed, 1 new organisation')
    expect(notBroughtIn(preview.rows, new Set([5]))).toBe('1 refused, 1 left out, 1 the same already')
  })

  it('leaves out an organisation whose people are all left out', () => {
    expect(wanted(preview, new Set([1])).extras).toEqual([])
  })
})

describe('what is pasted', () => {
  it('is a list where there are several cells or lines, and else a word', () => {
    expect(isList({ text: 'Ann\tBob' })).toBe(true)
    expect(isList({ text: 'Ann\nBob' })).toBe(true)
    expect(isList({ text: 'Ann Lea\n' })).toBe(false)
  })

  it('is read from a file as Excel saves it, in UTF-8, UTF-16 or for Windows', () => {
    expect(textOf(new TextEncoder().encode('Zoë;é'))).toBe('Zoë;é')
    expect(textOf(Uint8Array.from([0x5a, 0x6f, 0xeb]))).toBe('Zoë')
    expect(textOf(Uint8Array.from([0xff, 0xfe, 0x5a, 0x00]))).toBe('Z')
  })
})
