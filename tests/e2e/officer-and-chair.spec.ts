import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readNotes } from '../../electron/briefcase/notes-file.ts'
import {
  asListed,
  type Listed,
  listed,
  type Meant,
  make,
  onParagraphs,
  onTheItem,
  onTheWhole,
  pressByTab,
  write as writeNote,
} from './support/chairs-notes.ts'
import { caret, reword, saved, takeOut, write } from './support/edit-paper.ts'
import { programmeIn } from './support/files.ts'
import { bringIn, issue, look, openPack, savePack, sendBack } from './support/packs.ts'
import { jump } from './support/reading.ts'
import { expect, test, type Window } from './support/test.ts'

const reply = 'Asked by phone: it does.'
const resolved = 'Guidance by whom?'
const letGo = 'Used how often?'
test('a pack goes to the chair, thirty notes come back, papers are replaced, and no note is lost on either side', async ({
  window: officer,
  otherWindow: chair,
}, info) => {
  test.slow()
  await officer.makeSample()
  await officer.goTo('/p/cpip/meetings/eag-nov/pack')
  await issue(officer.page, 1)
  await openPack(chair, await savePack(officer.page, info, 'first'), 'The pack is open')

  const notes = await annotate(chair.page)
  expect(notes).toHaveLength(30)
  const isSent = (one: Listed) => one.for !== 'For me'
  const sent = notes.filter(isSent)
  const first = await sendBack(chair.page, info, 'first')
  await holdsWhatIsForOthers(first, notes)
  await bringIn(officer, first)
  const report = officer.page.getByRole('dialog', { name: 'Notes from Elspeth Rannoch' })
  await expect(report).toContainText(`${sent.length + 1} notes came in.`)
  const came = report.getByRole('list', { name: 'What came in' })
  await expect(came.getByText('New', { exact: true })).toHaveCount(sent.length)
  await expect(came.getByText('Reply', { exact: true })).toHaveCount(1)
  expect((await came.locator('.arrived-text').allTextContents()).sort()).toEqual(textsOf(sent).sort())
  await look(officer.page, 'report')
  await report.getByRole('button', { name: 'Done' }).click()

  await revisePapers(officer)
  await officer.goTo('/p/cpip/meetings/eag-nov/pack')
  await issue(officer.page, 2)
  await officer.goTo('/p/cpip/meetings/eag-nov/papers')
  await officer.page.getByRole('link', { name: /notes to look at/ }).click()
  const fates = await accountsFor(officer, sent)
  expect(new Set(fates.values())).toEqual(new Set(['kept', 'moved', 'changed', 'orphaned']))
  await look(officer.page, 'carried')

  await officer.goTo('/p/cpip/meetings/eag-nov/pack')
  await openPack(chair, await savePack(officer.page, info, 'second'), 'The newer pack is open')
  const { page } = chair
  await look(page, 'newer')
  await openList(page)
  const stood = (all: Listed[]) => all.map(({ quote: _, ...one }) => JSON.stringify(one)).sort()
  expect(stood(await listed(page))).toEqual(stood(notes))
  await look(page, 'newer-list')
  await pressByTab(page, page.getByRole('link', { name: 'Where the notes went' }))
  const own = await accountsFor(chair, notes)
  // What the secretariat sees, the chair sees.
  for (const [key, fate] of fates) expect(own.get(key), key).toBe(fate)
  await look(page, 'chair-carried')
  await settleOrphans(page)

  const second = await sendBack(page, info, 'second')
  await holdsWhatIsForOthers(
    second,
    notes.filter(({ text }) => text !== letGo),
  )
  await officer.goTo('/p/cpip/meetings/eag-nov/pack')
  await bringIn(officer, second)
  await expect(report).toContainText(`2 notes came in; ${sent.length + 1 - 2} were here already.`)
  await expect(came.getByRole('listitem')).toHaveCount(2)
  await expect(came.getByRole('listitem').filter({ hasText: 'Edited' })).toContainText('which case?')
  await expect(came.getByRole('listitem').filter({ hasText: 'Removed' })).toContainText(letGo)
  await look(officer.page, 'report-again')
})

/** What the notes say, and the reply. */
const textsOf = (notes: Listed[]): string[] => [...notes.flatMap(({ text }) => text || []), reply]

/** Chair: all thirty notes, with the keyboard alone, one answered and one resolved; as the list of notes has them. */
async function annotate(page: Page): Promise<Listed[]> {
  const chosen: string[] = []
  let count = 0
  for (const meant of onParagraphs) {
    const words = await make(page, meant, ++count)
    if (words !== null) chosen.push(words)
    if (meant.text === 'Does this reach a childminder?') {
      await pressByTab(page, page.getByRole('button', { name: 'Reply' }))
      await writeNote(page, reply)
    }
    if (meant.text === resolved) {
      await pressByTab(page, page.getByRole('button', { name: 'Resolve' }))
      await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible()
    }
  }
  await jump(page, 'EAG(16)08')
  await pressByTab(page, page.getByRole('button', { name: 'Note on the whole' }), 'Shift+Tab')
  await writeNote(page, onTheWhole.text, onTheWhole.for)
  await look(page, 'reading')
  await page.keyboard.press('d')
  await pressByTab(page, page.getByRole('button', { name: 'Note on this item' }))
  await writeNote(page, onTheItem.text, onTheItem.for)
  await look(page, 'order')

  await openList(page)
  await look(page, 'list')
  const notes = await listed(page)
  const meant: Meant[] = [...onParagraphs, onTheWhole, onTheItem]
  const said = (all: Omit<Listed, 'quote'>[]) =>
    all.map(({ kind, for: scope, text }) => `${kind}, ${scope}: ${text}`).sort()
  expect(said(notes)).toEqual(said(meant.map(asListed)))
  for (const words of chosen) expect(notes.map(({ quote }) => quote)).toContain(words)
  return notes
}

async function openList(page: Page): Promise<void> {
  await page.keyboard.press('l')
  await expect(page.getByRole('status').filter({ hasText: '30 in all' })).toBeVisible()
}

/** That a notes file has all that the chair wrote for others, and not a word of what she wrote for herself. */
async function holdsWhatIsForOthers(path: string, notes: Listed[]): Promise<void> {
  const { annotations } = await readNotes(new Uint8Array(readFileSync(path)), { file: path })
  const said = JSON.stringify(annotations)
  for (const { for: scope, text } of notes)
    if (text !== '') expect(said.includes(text), text).toBe(scope !== 'For me')
  expect(said.includes('"for":"self"')).toBe(false)
}

const sections: Record<string, string> = {
  orphaned: 'Without a place',
  changed: 'Wording changed',
  moved: 'Moved',
  kept: 'Nothing to look at',
}

/**
 * That “Where the notes went” has every note once, with what became of it, and that the command says the same. Answers the
 * fate of each by what it says, or by the words that a highlight stands on.
 */
async function accountsFor({ page, home }: Window, notes: Listed[]): Promise<Map<string, string>> {
  await expect(page.getByRole('heading', { name: 'Where the notes went', level: 1 })).toBeVisible()
  const told = execFileSync(
    process.execPath,
    ['electron/cli.ts', 'notes', programmeIn(home), '--meeting', 'eag-nov', '--json'],
    { encoding: 'utf8' },
  )
  const { counts, notes: all } = JSON.parse(told) as Told // what the command says
  const keyOf = ({ text, quote }: { text: string; quote: string }) => text || quote
  expect(all.map(keyOf).sort()).toEqual(notes.map(keyOf).sort())

  const facts = page.getByText(/^\d+ (where (it was|they were)|moved|with other words|without a place)$/)
  const numbers = (await facts.allTextContents()).map((words) => Number.parseInt(words, 10))
  expect(numbers).toEqual(['kept', 'moved', 'changed', 'orphaned'].map((fate) => counts[fate]))
  // The reply is one too.
  expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(notes.length + 1)

  const shown = await page.locator('.carried-said').evaluateAll((cards) =>
    cards.map((said) => ({
      section: said.closest('section')?.querySelector('h2')?.firstChild?.textContent?.trim() ?? '',
      text: said.querySelector('.carried-text')?.textContent ?? '',
      quote: said.parentElement?.querySelector('q')?.textContent ?? '',
      hasBoth:
        said.parentElement?.querySelector('del') !== null || said.parentElement.querySelector('ins') !== null,
    })),
  )
  expect(shown).toHaveLength(notes.length)
  for (const note of all) {
    const { text, fate, quote, resolved: isResolved } = note
    const mine = shown.filter((one) => (text === '' ? one.quote === quote : one.text === text))
    expect(mine, keyOf(note)).toHaveLength(1)
    expect(mine[0]?.section, keyOf(note)).toBe(isResolved ? sections.kept : sections[fate])
    if (fate === 'changed' && !isResolved) expect(mine[0]?.hasBoth, keyOf(note)).toBe(true)
    if (fate === 'orphaned') expect(mine[0]?.quote).toBe(quote)
  }
  await expect(page.getByText(reply)).toHaveCount(1)
  return new Map(all.map((note) => [keyOf(note), note.fate]))
}

interface Told {
  counts: Record<string, number>
  notes: { text: string; fate: string; quote: string; resolved: boolean }[]
}

/** Chair: gives two that lost their place another, one here and one in the text, and lets one go; with the keyboard alone. */
async function settleOrphans(page: Page): Promise<void> {
  const lost = (words: string) =>
    page
      .getByRole('region', { name: /^Without a place/ })
      .getByRole('article')
      .filter({ hasText: words })
  await pressByTab(page, lost('which case?').getByRole('button', { name: 'Place by hand' }))
  const dialog = page.getByRole('dialog', { name: 'Place the note by hand' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('treated as neglect')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(lost('which case?')).toHaveCount(0)
  await pressByTab(page, lost(letGo).getByRole('button', { name: 'Let go' }))
  await expect(lost(letGo)).toHaveCount(0)

  await page.getByRole('link', { name: 'To the papers' }).click()
  await page.getByRole('link', { name: 'Read the pack' }).click()
  await expect(page.getByRole('feed', { name: 'Parts of the pack' })).toBeVisible()
  await page.keyboard.press('l')
  const row = page.getByRole('region', { name: 'Lost their place' }).getByRole('listitem')
  await expect(row).toHaveCount(3)
  await pressByTab(
    page,
    row.filter({ hasText: 'Ask the Crown Office' }).getByRole('button', { name: 'Give it a place' }),
  )
  await expect(page.getByRole('status').filter({ hasText: 'A place for the note' })).toBeVisible()
  await jump(page, '4.4')
  await page.keyboard.press('Enter')
  await expect(page.locator('.nt-open')).toContainText('Ask the Crown Office')
  await page.keyboard.press('l')
  await expect(row).toHaveCount(2)
}

/** Officer: writes two papers anew, each in the window. */
async function revisePapers(officer: Window): Promise<void> {
  const { page } = officer
  await write(officer, 'section-12')
  await reword(page, 'anyone aged 16 or over', 'any adult')
  await takeOut(page, 'The offence is used.')
  await caret(page, 'after', 'fits it badly.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Officials have asked for figures on this.')
  await caret(page, 'before', 'The first can be used earlier.')
  await page.keyboard.press('Enter')
  await caret(page, 'after', 'within a year.')
  await page.keyboard.press('Alt+ArrowDown')
  await saved(page)
  await look(page, 'edited')
  await write(officer, 'cse-definition')
  await reword(page, 'brought it out', 'published it')
  await takeOut(page, 'The University of Bedfordshire')
  await saved(page)
}
