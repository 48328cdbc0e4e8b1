import { expect, test } from './support/test.ts'

test('says at the top what needs doing as of a day, and leads to where it is mended', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  const card = page.getByRole('region', { name: 'What needs doing' })
  await expect(card).toContainText('how things stood on 2 November 2016, when it last reported')
  await expect(card).toContainText('EAG, Friday 4 November 2016 is in 2 days')

  await window.goTo('/p/cpip?asOf=2016-10-28')
  await expect(card).toContainText('Its papers are due today, Friday 28 October 2016')
  const papers = card.getByRole('region', { name: '7 papers missing' })
  await expect(papers.getByRole('listitem')).toHaveCount(3)
  await expect(papers).toContainText('and 4 more')
  await expect(card.getByRole('region', { name: '2 actions overdue' })).toContainText('due 14 October 2016')
  await expect(card).toContainText('Every workstream has its update')

  await papers.getByRole('link', { name: 'Neglect: survey and pilot programme' }).click()
  expect(window.path()).toBe('/p/cpip/meetings/eag-nov')
  await page.goBack()
  await expect(card).toContainText('7 papers missing')

  await card.getByRole('button', { name: 'Show 2 November 2016, its last report' }).click()
  await card.getByRole('button', { name: 'Show today' }).click()
  await expect(card).toContainText('No meeting is planned.')
  await expect(card.getByRole('region', { name: '12 workstreams without an update' })).toBeVisible()
})
