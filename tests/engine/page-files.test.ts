import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPlainPath, pageFile } from '../../electron/api/page-files.ts'

let root: string
let page: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sederunt-page-'))
  page = join(root, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(
    join(page, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><i nonce="__CSP_NONCE__">',
  )
  writeFileSync(join(page, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(join(page, 'icon.svg'), '<svg/>')
  writeFileSync(join(root, 'secret.txt'), 'secret')
  symlinkSync(join(root, 'secret.txt'), join(page, 'assets', 'link.txt'))
})
afterAll(() => rmSync(root, { recursive: true }))

describe('the files of the page', () => {
  test('are served with their media types; what is named by its hash may be kept for ever', async () => {
    const script = await pageFile(page, '/assets/main-1a2b.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await script.text()).toBe('export {}')
    const icon = await pageFile(page, '/icon.svg')
    expect([icon.headers.get('content-type'), icon.headers.get('cache-control')]).toEqual([
      'image/svg+xml',
      'no-cache',
    ])
  })

  test.each(['/', '/index.html', '/programmes/cpip/meetings/m1'])(
    'answer %s with the page and a nonce of its own',
    async (path) => {
      const [one, two] = await Promise.all([pageFile(page, path), pageFile(page, path)])
      const policy = one.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      expect(nonce).toHaveLength(24)
      expect(await one.text()).toBe(`<meta name="csp-nonce" content="${nonce}"><i nonce="${nonce}">`)
      expect(two.headers.get('content-security-policy')).not.toBe(policy)
      expect(policy.replace(nonce, 'N')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; " +
          "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      expect(one.headers.get('cache-control')).toBe('no-store')
    },
  )

  test.each(['/assets/none.js', '/assets/link.txt', '/assets/', '/secret.txt'])(
    'are nothing else: %s',
    async (path) => {
      const answer = await pageFile(page, path)
      expect(await answer.text()).not.toContain('secret')
    },
  )

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/secret.txt%00.js',
    '/%0a',
    '/%zz',
    '/./index.html',
  ])('are not to be had by the path %s', (path) => {
    expect(isPlainPath(path)).toBe(false)
  })
})
