import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './sederunt.ts'

test('the printed address opens the window, once and again, and the key leaves the address', async ({
  page,
  sederunt,
}) => {
  for (let times = 0; times < 2; times++) {
    const response = await page.goto(sederunt.url)
    expect(response?.status()).toBe(200)
    expect(page.url()).not.toContain('key=')
  }
  await expect(page).toHaveTitle(/Sederunt/)
  const [cookie, ...others] = await page.context().cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', domain: '127.0.0.1' })
  expect(await page.evaluate('document.cookie')).toBe('')
})

test('nothing that the page asks for is refused by its own policy', async ({ page, sederunt }) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(sederunt.url)
  await page.waitForLoadState('load')
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(complaints).toEqual([])
})

test('without the key there is no window', async ({ page, sederunt }) => {
  const response = await page.goto(sederunt.origin)
  expect(response?.status()).toBe(403)
  await expect(page.locator('body')).toContainText('Open Sederunt by the address that it printed')
})

test('another page of this machine reaches nothing, although the browser has the cookie', async ({
  page,
  sederunt,
}) => {
  await page.goto(sederunt.url)
  const other = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>another page'),
  )
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo // a server that listens on a port has one
  try {
    await page.goto(`http://127.0.0.1:${port}/`)
    const reached = await page.evaluate(async (origin) => {
      const attempts = [
        fetch(`${origin}/api/programmes`, { credentials: 'include' }),
        fetch(`${origin}/api/programmes`, {
          method: 'POST',
          mode: 'no-cors',
          credentials: 'include',
          body: '{"from":"sample"}',
        }),
      ]
      const outcomes = await Promise.allSettled(attempts)
      return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.ok : false))
    }, sederunt.origin)
    expect(reached).toEqual([false, false])
    await page.goto(sederunt.url)
    const { programmes } = await page.evaluate(async () => (await fetch('/api/programmes')).json())
    expect(programmes).toEqual([])
  } finally {
    other.close()
  }
})
