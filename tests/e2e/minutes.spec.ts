import type { Page } from '@playwright/test'
import type { Action } from '../../shared/records/action.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import { expect, test } from './support/test.ts'

const saved = (page: Page) => page.getByRole('banner').getByText('Saved', { exact: true })

const recordOf = <T>(page: Page, list: string, id: string): Promise<T> =>
  page.evaluate(
    async (path) => (await (await fetch(path)).json()).record,
    `/api/programmes/cpip/records/${list}/${id}`,
  )
const actionsAt = (page: Page, meeting: string): Promise<Action[]> =>
  page.evaluate(async (id) => {
    const { records } = await (await fetch('/api/programmes/cpip/records/actions')).json()
    return records
      .map(({ record }: { record: { raisedAt?: string } }) => record)
      .filter(({ raisedAt }: { raisedAt?: string }) => raisedAt === id)
  }, meeting)

test('minutes are begun from the agenda, and actions and decisions are made while one types', async ({
  window,
}) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/minutes')
  await page.getByRole('button', { name: 'Begin the minutes from the agenda' }).click()
  const section = page.getByRole('region', { name: 'Item 3: Programme update (EAG(16)07)' })
  const text = section.getByRole('textbox', { name: 'Item 3: Programme update (EAG(16)07)' })
  // The numbers run on from the items before.
  await expect(text.locator('.block').last()).toHaveAttribute('data-label', '8.')

  await section.getByRole('heading').focus()
  await keyboard.press('Enter')
  await expect(text).toBeFocused()
  await keyboard.type('Members welcomed the update.')
  await keyboard.press('Control+Shift+A')
  await keyboard.type('Send the map of posts')
  await keyboard.press('Tab')
  await keyboard.type('morag')
  await keyboard.press('Tab')
  await expect(section.getByRole('button', { name: 'Take off: Morag Reid' })).toBeVisible()
  await keyboard.type('18 Nov')
  await expect(section.getByText('18 November 2016', { exact: true })).toBeVisible()
  await keyboard.press('Enter')
  await expect(text).toBeFocused()
  await expect(
    section.getByRole('button', { name: 'Action 3/1 Send the map of posts Morag Reid, by 18 November 2016' }),
  ).toBeVisible()
  await keyboard.press('Control+Shift+D')
  await keyboard.type('The update is to come every quarter.')
  await keyboard.press('Enter')
  await expect(section.getByRole('button', { name: /^Decision EAG D4 The update/ })).toBeVisible()
  await expect(text).toBeFocused()
  await keyboard.type(' And asked for more.')

  // At once, before the typing has come to rest.
  await page.reload()
  await expect(text).toContainText('Members welcomed the update. And asked for more.')
  await expect(saved(page)).toBeVisible()
  expect(await actionsAt(page, 'eag-nov')).toMatchObject([
    { text: 'Send the map of posts', owners: ['reid'], item: 'eag-nov-progress', due: '2016-11-18' },
  ])
})

test('the order taken is changed by keys, a section goes, and all of it is undone', async ({ window }) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-aug/minutes')
  const headings = page.getByRole('heading', { level: 2 })
  await expect(headings.first()).toBeVisible()
  const before = await headings.allTextContents()
  const [name = '', above = ''] = before.toReversed()
  const last = page.getByRole('region', { name })
  const heading = last.getByRole('heading')
  const action = last.getByRole('button', { name: /^Action 2\/\d+ Book the room/ })

  // Outside of a text one key is enough.
  await heading.focus()
  await keyboard.press('a')
  await keyboard.type('Book the room')
  await keyboard.press('Enter')
  await expect(action).toBeVisible()
  await expect(heading).toBeFocused()
  await keyboard.press('Alt+ArrowUp')
  await expect(headings).toHaveText([...before.slice(0, -2), name, above])
  await expect(heading).toBeFocused()
  await keyboard.press('Delete')
  // Its action stays, and stands where the agenda has the item.
  await expect(last.getByText('Nothing is written of this yet.')).toBeVisible()
  await expect(action).toBeVisible()

  await keyboard.press('Control+z')
  await expect(last.getByText('Nothing is written of this yet.')).toHaveCount(0)
  await expect(headings).toHaveText([...before.slice(0, -2), name, above])
  await keyboard.press('Control+z')
  await expect(headings).toHaveText(before)
  await keyboard.press('Control+z')
  await expect(action).toHaveCount(0)
})

test('minutes go from draft to agreed, at the next meeting, and back', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-aug/minutes')
  const stage = page.getByRole('radiogroup', { name: 'Stage' })
  await expect(stage.getByRole('radio', { name: 'Draft' })).toBeChecked()
  await stage.getByRole('radio', { name: 'Circulated' }).click()
  await expect(saved(page)).toBeVisible()
  await stage.getByRole('radio', { name: 'Agreed' }).click()
  await expect(page.getByRole('button', { name: 'Agreed at: EAG, Friday 4 November 2016' })).toBeVisible()
  await page.getByRole('button', { name: 'Mark as agreed' }).click()
  const notice = page.getByRole('status').filter({ hasText: 'These words have been agreed' })
  await expect(notice).toBeVisible()
  await expect(saved(page)).toBeVisible()
  const { minutes } = await recordOf<Meeting>(page, 'meetings', 'eag-aug')
  expect(minutes).toMatchObject({ stage: 'agreed', agreedAt: 'eag-nov' })

  // An amendment is typed as any other words.
  const text = page.getByRole('textbox', { name: /^Item 1/ })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' As amended.')
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: 'Back to circulated' }).click()
  await expect(notice).toHaveCount(0)
  await expect(stage.getByRole('radio', { name: 'Circulated' })).toBeChecked()
  await expect(saved(page)).toBeVisible()
  const after = await recordOf<Meeting>(page, 'meetings', 'eag-aug')
  expect(after.minutes).not.toHaveProperty('agreedAt')
  expect(JSON.stringify(after.minutes)).toContain('As amended.')
})

test('on the day a meeting is minuted by keyboard alone', async ({ window }) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov')
  await expect(page.getByRole('grid', { name: 'Agenda' })).toBeVisible()
  await keyboard.press('Control+k')
  await keyboard.type('on the day EAG 4 november')
  await expect(page.getByRole('option', { name: 'On the day: EAG 4 November 2016' })).toBeVisible()
  await keyboard.press('Enter')
  const now = page.getByRole('status').filter({ hasText: 'planned' })
  await expect(now).toContainText('Item 1: Welcome, apologies and interests')
  await expect(now).toContainText('planned 2pm to 2.05pm')

  const items = page.getByRole('list', { name: 'Items' }).getByRole('listitem')
  await items.first().focus()
  await keyboard.press('t')
  await expect(items.nth(0)).toHaveAccessibleName(/, taken$/)
  await expect(now).toContainText('Item 2:')
  await keyboard.press('ArrowDown')
  await keyboard.press('f')
  await expect(items.nth(1)).toHaveAccessibleName(/, deferred$/)
  await keyboard.press('ArrowDown')
  await keyboard.press('x')
  await expect(items.nth(2)).toHaveAccessibleName(/, not reached$/)
  await expect(items.nth(2)).toBeFocused()
  await keyboard.press('Control+z')
  await expect(items.nth(2)).toHaveAccessibleName(/, not yet$/)

  // Into the words of an item that has none yet, and out again.
  await keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: /^Item 3/ })
  await expect(text).toBeFocused()
  await keyboard.type('The group heard the update.')
  await keyboard.press('Control+Shift+A')
  await keyboard.type('Write to the colleges')
  await keyboard.press('Enter')
  await expect(text).toBeFocused()
  await expect(page.getByRole('button', { name: /^Action 3\/1 Write to the colleges/ })).toBeVisible()
  await keyboard.press('Escape')
  await expect(items.nth(2)).toBeFocused()

  await keyboard.press('/')
  await keyboard.type('ogil')
  await keyboard.press('Enter')
  const person = page.getByRole('list', { name: 'Invited' }).getByRole('listitem')
  await expect(person).toHaveCount(1)
  await expect(person).toBeFocused()
  await keyboard.press('a')
  await expect(person).toHaveAccessibleName(/: apologies$/)
  await keyboard.press('p')
  await keyboard.press('h')
  await expect(person.getByRole('button', { name: /^In part/ })).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('Escape')
  await expect(items.nth(2)).toBeFocused()

  await expect(saved(page)).toBeVisible()
  const meeting = await recordOf<Meeting>(page, 'meetings', 'eag-nov')
  expect(meeting.agenda.map(({ outcome }) => outcome).slice(0, 3)).toEqual(['taken', 'deferred', undefined])
  expect(meeting.attendance).toContainEqual(
    expect.objectContaining({ person: 'ogilvie', as: 'present', inPart: true }),
  )
  expect(JSON.stringify(meeting.minutes)).toContain('The group heard the update.')
})

test('an action is changed where it stands, comes back half typed, and is never overwritten', async ({
  window,
}) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  // What is found in the minutes leads to them.
  await page.getByRole('searchbox').fill('accepted the remit')
  await page.getByRole('listitem').filter({ hasText: 'accepted the remit' }).getByRole('link').click()
  await expect(page.getByRole('tab', { name: 'Minutes' })).toHaveAttribute('aria-selected', 'true')
  expect(window.path()).toMatch(/^\/p\/cpip\/meetings\/eag-jun\/minutes\?block=[0-9a-f]+$/)
  await expect(page.locator('.tiptap:focus')).toContainText('accepted the remit')

  const action = page.getByRole('button', { name: /^Action 1\/1 / })
  await action.focus()
  await keyboard.press('Enter')
  const form = page.getByRole('group', { name: 'Action 1/1', exact: true })
  await form.getByLabel('What is to be done').fill('Mine')
  await page.reload()
  await expect(form.getByLabel('What is to be done')).toHaveValue('Mine')

  await page.evaluate(async () => {
    const path = '/api/programmes/cpip/records/actions/a-jun-plan'
    const { record, revision } = await (await fetch(path)).json()
    await fetch(`${path}?base=${revision}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Sederunt-Window': 'another' },
      body: JSON.stringify({ ...record, text: 'Theirs' }),
    })
  })
  await form.getByLabel('What is to be done').focus()
  await keyboard.press('Enter')
  await expect(
    form.getByText('It was changed in another window meanwhile. Nothing was overwritten.'),
  ).toBeVisible()
  await form.getByRole('button', { name: /^Leave it/ }).click()
  await expect(page.getByRole('button', { name: /^Action 1\/1 Theirs/ })).toBeFocused()

  await keyboard.press('Enter')
  await form.getByLabel('What is to be done').fill('Mine after all')
  await keyboard.press('Enter')
  const changed = page.getByRole('button', { name: /^Action 1\/1 Mine after all/ })
  await expect(changed).toBeFocused()
  await keyboard.press('Delete')
  await expect(changed).toHaveCount(0)
  await keyboard.press('Control+z')
  await expect(changed).toBeVisible()
})
