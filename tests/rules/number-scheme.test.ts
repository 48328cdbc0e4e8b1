import { describe, expect, it } from 'vitest'
import { fillScheme, readScheme } from '../../shared/rules/number-scheme.ts'

const values = { year: '2016', inYear: 3, sinceStart: 14, n: 7 }

describe('a scheme', () => {
  it('fills in year, count and the place of the meeting', () => {
    expect(fillScheme('EAG({yy}){nn}', values)).toBe('EAG(16)07')
    expect(fillScheme('SRG/{yyyy}/{n}', values)).toBe('SRG/2016/7')
    expect(fillScheme('PB{yy}-{nnn}', values)).toBe('PB16-007')
    expect(fillScheme('{m}/{n}', values)).toBe('3/7')
    expect(fillScheme('NWG {M}.{n}', values)).toBe('NWG 14.7')
  })

  it('prints a count that is longer than its places in full', () => {
    expect(fillScheme('{nn}', { ...values, n: 123 })).toBe('123')
  })

  it('leaves alone what is no token', () => {
    expect(fillScheme('{x} {N} {} $1 {nn}', values)).toBe('{x} {N} {} $1 07')
  })
})

describe('reading a number back', () => {
  it('finds its count and its year', () => {
    expect(readScheme('EAG({yy}){nn}')('EAG(16)07')).toEqual({ year: '16', n: 7 })
    expect(readScheme('SRG/{yyyy}/{n}')('SRG/2016/12')).toEqual({ year: '2016', n: 12 })
    expect(readScheme('{m}/{n}')('3/9')).toEqual({ year: null, n: 9 })
  })

  it('does not mind a leading zero that is missing', () => {
    expect(readScheme('EAG({yy}){nn}')('EAG(16)7')).toEqual({ year: '16', n: 7 })
  })

  it('takes nothing that another scheme made', () => {
    const read = readScheme('EAG({yy}){nn}')
    for (const other of ['EAG(16)07A', 'xEAG(16)07', 'EAG16-07', '', 'EAG(2016)07'])
      expect(read(other)).toBeNull()
  })

  it('takes the letters of a scheme as they are, not as a pattern', () => {
    expect(readScheme('a.b*[c]^{n}')('axb*[c]^1')).toBeNull()
    expect(readScheme('a.b*[c]^{n}')('a.b*[c]^1')).toEqual({ year: null, n: 1 })
  })

  it('gives up at once on a scheme that counts nothing, or is all tokens', () => {
    expect(readScheme('{yy}')('16')).toBeNull()
    expect(readScheme('{n}'.repeat(30))(`${'1'.repeat(400)}x`)).toBeNull()
  })
})
