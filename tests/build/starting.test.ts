import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../build/find-browser.mjs'
import { hasDisplay } from '../../build/has-display.ts'
import { appWindow, defaultBrowser } from '../../build/open-in-browser.ts'
import { startLoopback } from '../../build/start-loopback.ts'

describe('a display', () => {
  it('is always there on Windows and macOS', () => {
    expect(hasDisplay({}, 'win32')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })

  it('is there on Linux where X or Wayland says so', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  })
})

describe('the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-browser-'))
  writeFileSync(join(folder, 'microsoft-edge'), '')
  writeFileSync(join(folder, 'mine'), '')

  it('is the first of the family that is on the path', () => {
    expect(findBrowser({ PATH: folder }, 'linux')).toBe(join(folder, 'microsoft-edge'))
    writeFileSync(join(folder, 'chromium'), '')
    expect(findBrowser({ PATH: `/nowhere::${folder}` }, 'linux')).toBe(join(folder, 'chromium'))
    expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeUndefined()
    expect(findBrowser({}, 'linux')).toBeUndefined()
  })

  it('may be named, if it is there', () => {
    expect(findBrowser({ PATH: folder, SEDERUNT_BROWSER: join(folder, 'mine') }, 'linux')).toBe(
      join(folder, 'mine'),
    )
    expect(findBrowser({ PATH: folder, SEDERUNT_BROWSER: '/not/there' }, 'linux')).not.toBe('/not/there')
  })

  it('shows a plain window, and gives up its sandbox for root alone', () => {
    expect(appWindow('http://x/', '/profile', false)).toContain('--app=http://x/')
    expect(appWindow('http://x/', '/profile', false)).toContain('--user-data-dir=/profile')
    expect(appWindow('http://x/', '/profile', false)).not.toContain('--no-sandbox')
    expect(appWindow('http://x/', '/profile', true)).toContain('--no-sandbox')
  })

  it("is the platform's own where there is none of the family", () => {
    expect(defaultBrowser('http://x/', 'darwin')).toEqual(['open', 'http://x/'])
    expect(defaultBrowser('http://x/', 'linux')).toEqual(['xdg-open', 'http://x/'])
    expect(defaultBrowser('http://x/', 'win32')[0]).toBe('rundll32')
  })
})

it('serves the engine and its page from a home folder that it makes, until it is closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-start-'))
  writeFileSync(join(folder, 'index.html'), '<title>the built page</title>')
  const started = await startLoopback({ home: join(folder, 'new', 'home'), page: folder, port: 0, files: [] })
  const address = new URL(started.url)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = await fetch(address.origin, { headers: { cookie } })
  expect(await page.text()).toContain('the built page')
  const answer = await fetch(`${address.origin}/api/programmes`, { headers: { cookie } })
  expect(await answer.json()).toEqual({ programmes: [] })
  await started.close()
  await expect(fetch(address)).rejects.toThrow()
})
