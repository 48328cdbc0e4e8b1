import type { AnnotationChange } from '../../shared/records/annotation.ts'
import type { Block, RichText } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { violations } from './support/axe.ts'
import { retitle, titleOf } from './support/retitled.ts'
import { expect, test, type Window } from './support/test.ts'

const programme = '/api/programmes/cpip'
const paper = 'nwg-monitoring'
const meeting = 'nwg-nov'

const say = (id: string, words: string): Block => ({ id, type: 'numbered', text: [words] })
const first: RichText = [
  say('a', 'The group met four times between March and June.'),
  say('b', 'Councils answered the survey in good time, and eleven of them sent their own figures.'),
  say('c', 'A named lead will be appointed in each council by the end of the year.'),
  say('d', 'The reserve of £42,000 is to be kept for interpreters.'),
  say('e', 'The programme board takes the matter up in October.'),
]
const second: RichText = [
  say('a', 'The group met four times between March and June.'),
  say('n', 'Interpreters are paid by each council, and no reserve is held.'),
  say('c', 'A named lead will be appointed in each council by Easter.'),
  say('e', 'The programme board takes the matter up in October.'),
  say('b', 'Councils answered the survey in good time, and eleven of them sent their own figures.'),
]

const write = ({ page }: Window, body: RichText) =>
  page.evaluate(
    async ([at, text]) => {
      const { record, revision } = await (await fetch(at)).json()
      const sent = await fetch(`${at}?base=${revision}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...record, body: text }),
      })
      if (!sent.ok) throw new Error(await sent.text())
    },
    [`${programme}/records/papers/${paper}`, body] as const,
  )

function noteOn(block: string, words: string, text: string): AnnotationChange {
  const found = first.find(({ id }) => id === block)
  const start = found ? blockText(found).indexOf(words) : -1
  const range = { start, end: start + words.length }
  const on = makeAnchor(first, {
    meeting,
    of: { paper },
    block,
    range,
    label: String(first.findIndex(({ id }) => id === block) + 1),
  })
  if (!on) throw new Error(`“${words}” is not there`)
  const by = { name: 'Nuala McSorley' }
  return {
    annotation: `note-${block}`,
    version: 1,
    at: '2016-11-01T09:00:00Z',
    by,
    set: { on, text, for: 'shared' },
  }
}

const changes = [
  noteOn('b', 'eleven of them', 'Which eleven?'),
  noteOn('c', 'by the end of the year', 'Too late for the pilot.'),
  noteOn('d', 'kept for interpreters', 'Is this enough?'),
  noteOn('e', 'in October', 'Before or after the board?'),
]
const annotate = ({ page }: Window) =>
  page.evaluate(
    async ([at, all]) => {
      const sent = await fetch(at, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ changes: all }),
      })
      if (!sent.ok) throw new Error(await sent.text())
    },
    [`${programme}/annotations`, changes] as const,
  )
const placesOf = ({ page }: Window) =>
  page.evaluate(
    async (at) =>
      Object.fromEntries(
        (await (await fetch(at)).json()).annotations.map(
          ({ id, place }: { id: string; place: { fate: string; block: string | null; quote: string } }) => [
            id,
            `${place.fate} ${place.block}: ${place.quote}`,
          ],
        ),
      ),
    `${programme}/annotations?meeting=${meeting}`,
  )

test('after a paper was replaced its notes are looked at: one accepted, one moved, one placed by hand, one let go and taken back', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await write(window, first)
  await annotate(window)
  await window.goTo(`/p/cpip/meetings/${meeting}/papers`)
  await expect(page.getByRole('link', { name: 'Where the notes are' })).toBeVisible()
  await write(window, second)
  await page.getByRole('link', { name: '3 notes to look at' }).press('Enter')

  await expect(page.getByRole('heading', { name: 'Where the notes went', level: 1 })).toBeVisible()
  const moved = page.getByRole('region', { name: 'Moved 1' }).getByRole('article')
  const changed = page.getByRole('region', { name: 'Wording changed 1' }).getByRole('article')
  const orphan = page.getByRole('region', { name: 'Without a place 1' }).getByRole('article')
  await expect(moved).toContainText('Which eleven?')
  await expect(moved).toContainText('Paragraph 5, was 2')
  await expect(moved).toContainText('eleven of them')
  await expect(changed).toContainText('Too late for the pilot.')
  const words = changed.getByRole('group', { name: 'The words as they were and as they are' })
  await expect(words.locator('del')).toHaveText('the end of the year')
  await expect(words.locator('ins')).toHaveText('Easter')
  await expect(orphan).toContainText('Was paragraph 4')
  await expect(orphan).toContainText('kept for interpreters')
  await expect(page.getByText('1 where it was')).toBeVisible()
  expect(await violations(page)).toEqual([])

  // By keys alone: the paragraph is typed for, and chosen with the arrows.
  await orphan.getByRole('button', { name: 'Place by hand' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Place the note by hand' })
  await expect(dialog.getByRole('searchbox', { name: 'Words or number of the paragraph' })).toBeFocused()
  await expect(dialog.getByRole('option')).toHaveCount(5)
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('council')
  await expect(dialog.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('option', { selected: true })).toContainText('A named lead')
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('option', { name: /^2 Interpreters are paid/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByText('The note stands on paragraph 2 now.')).toBeVisible()
  await expect(orphan).toHaveCount(0)
  expect(await placesOf(window)).toMatchObject({
    'note-d': 'kept n: Interpreters are paid by each council, and no reserve is held.',
  })

  await changed.getByRole('button', { name: 'Accept the new wording' }).click()
  await expect(changed).toHaveCount(0)
  await expect(moved).toBeFocused()
  expect(await placesOf(window)).toMatchObject({ 'note-c': 'kept c: by Easter' })

  await moved.getByRole('button', { name: 'Let go' }).click()
  await expect(page.getByText('Every note has its place: nothing needs a look.')).toBeVisible()
  expect(Object.keys(await placesOf(window))).not.toContain('note-b')
  const message = page.getByRole('alertdialog').filter({ hasText: 'is let go' })
  await message.getByRole('button', { name: 'Undo' }).click()
  await expect(moved).toContainText('Which eleven?')
  await moved.getByRole('button', { name: 'Accept the new place' }).click()
  await expect(page.getByText('Every note has its place: nothing needs a look.')).toBeVisible()
  expect(await placesOf(window)).toEqual({
    'note-b': 'kept b: eleven of them',
    'note-c': 'kept c: by Easter',
    'note-d': 'kept n: Interpreters are paid by each council, and no reserve is held.',
    'note-e': 'kept e: in October',
  })
  await page.getByRole('link', { name: 'To the papers' }).click()
  await expect(page.getByRole('link', { name: 'Where the notes are' })).toBeVisible()
})

test('what was placed by hand or let go is undone by the keys, before what was changed earlier, over a reload too', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await write(window, first)
  await annotate(window)
  await write(window, second)
  const titled = await titleOf(window)
  await retitle(window, 'Changed before')
  await window.goTo(`/p/cpip/meetings/${meeting}/notes`)
  const orphans = page.getByRole('region', { name: /^Without a place/ })
  const orphan = orphans.getByRole('article')
  await orphan.getByRole('button', { name: 'Place by hand' }).press('Enter')
  await page.keyboard.type('Interpreters')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The note stands on paragraph 2 now.')).toBeVisible()
  await expect(orphans).toHaveCount(0)
  const moved = page.getByRole('region', { name: /^Moved/ }).getByRole('article')
  await moved.getByRole('button', { name: 'Let go' }).click()
  await expect(moved).toHaveCount(0)
  await page.reload()

  await expect(page.getByRole('heading', { name: 'Where the notes went', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Note let go')).toBeVisible()
  await expect(moved).toContainText('Which eleven?')
  await expect(orphans).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Note on paragraph 2 placed')).toBeVisible()
  await expect(orphan).toContainText('kept for interpreters')
  expect(await titleOf(window)).toBe('Changed before')
  await page.keyboard.press('Control+Shift+Z')
  await expect(orphans).toHaveCount(0)
  expect(await placesOf(window)).toMatchObject({
    'note-d': 'kept n: Interpreters are paid by each council, and no reserve is held.',
  })
  await page.keyboard.press('Control+z')
  await expect(orphan).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => titleOf(window)).toBe(titled)
  expect(await placesOf(window)).toMatchObject({ 'note-d': expect.stringMatching(/^orphaned/) })
})
