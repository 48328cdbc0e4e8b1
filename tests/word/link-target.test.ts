import { expect, test } from 'vitest'
import { linkTarget } from '../../electron/word/link-target.ts'

test.each([
  ['https://www.gov.uk/a-b?x=1&y=2#part', 'https://www.gov.uk/a-b?x=1&y=2#part'],
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['https://example.org/100%', 'https://example.org/100%25'],
  ['https://example.org/{x}|[y]', 'https://example.org/%7Bx%7D%7C%5By%5D'],
  ['https://example.org/#a#b', 'https://example.org/#a%23b'],
  ['https://[::1]/x', 'https://[::1]/x'],
  [
    'mailto:clerk@example.org?subject=The next meeting',
    'mailto:clerk@example.org?subject=The%20next%20meeting',
  ],
])('%s is written as an address that a relationship can hold', (href, target) => {
  expect(linkTarget(href)).toBe(target)
})

test.each([
  '',
  'no address',
  'http://',
  'javascript:alert(1)',
  'file:///etc/passwd',
  `https://x.org/${'a'.repeat(2_083)}`,
])('%s is no link', (href) => {
  expect(linkTarget(href)).toBeNull()
})
