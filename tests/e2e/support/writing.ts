import type { Page } from '@playwright/test'
import type { Paper } from '../../../shared/records/paper.ts'
import type { Block, RichText } from '../../../shared/rich-text.ts'
import { expect, type Window } from './test.ts'

/** A paper open for writing, and what the file has of it. */
export interface Desk {
  page: Page
  /** The text that is written in. */
  text: ReturnType<Page['getByRole']>
  /** Types keys one after the other, as `Enter`, and words as they are. */
  press: (...keys: string[]) => Promise<void>
  /** What stands in the margin beside each block that has something there. */
  labels: () => Promise<(string | null)[]>
  /** A line for each block of the file's: `numbered One`. */
  saved: () => Promise<string[]>
  inFile: () => Promise<RichText>
  /** Writes the paper's text behind the window's back. */
  putBody: (body: RichText) => Promise<void>
  paste: (data: Record<string, string>) => Promise<void>
}

const isKey = (key: string): boolean =>
  /^((Control|Alt|Shift)\+)+\S+$|^(Enter|Tab|Escape|Backspace|Delete|Home|End|Arrow(Up|Down|Left|Right))$/.test(
    key,
  )

export const plain = (id: string, words: string): Block => ({ id, type: 'plain', text: [words] })
export const numbered = (id: string, words: string): Block => ({ id, type: 'numbered', text: [words] })

/** The sample's shortest paper with that text, open for writing, the cursor at its end. */
export async function openDesk(window: Window, body: RichText): Promise<Desk> {
  const { page } = window
  const desk = deskOn(page)
  await window.makeSample()
  await desk.putBody(body)
  await window.goTo('/p/cpip/papers/eag-induction/write')
  await desk.text.click()
  await desk.press('Control+End')
  return desk
}

/** What this page writes of papers waits until it is released. */
export async function holdWrites(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/records/papers/**', async (route) => {
    if (route.request().method() === 'PUT') await released
    await route.continue()
  })
  return release
}

export function deskOn(page: Page): Desk {
  const text = page.getByRole('textbox', { name: 'The paper' })
  const at = '/api/programmes/cpip/records/papers/eag-induction'
  const inFile = async () => {
    const record = await page.evaluate(async (path) => (await (await fetch(path)).json()).record as Paper, at) // the record asked for
    return record.body ?? []
  }
  return {
    page,
    text,
    inFile,
    async press(...keys) {
      for (const key of keys) {
        if (isKey(key)) await page.keyboard.press(key)
        else await page.keyboard.type(key)
      }
    },
    labels: () =>
      text.locator('.block').evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-label'))),
    async saved() {
      // What the last key did is on the screen only at the next frame; until then an older "Saved" stands there.
      await page.evaluate(() => new Promise((shown) => setTimeout(shown, 250)))
      await expect(page.locator('.saved')).toHaveText('Saved')
      return (await inFile()).map((block) => {
        const level = 'level' in block ? block.level : ''
        if (!('text' in block)) return block.type
        return `${block.type}${level} ${block.text.map((piece) => (typeof piece === 'string' ? piece : JSON.stringify(piece))).join('')}`
      })
    },
    async putBody(body) {
      await page.evaluate(
        async ({ path, blocks }) => {
          const { record, revision } = await (await fetch(path)).json()
          const answer = await fetch(`${path}?base=${revision}`, {
            method: 'PUT',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ ...record, body: blocks }),
          })
          if (!answer.ok) throw new Error(await answer.text())
        },
        { path: at, blocks: body },
      )
    },
    async paste(data) {
      await text.evaluate((element, given) => {
        const transfer = new DataTransfer()
        for (const [type, value] of Object.entries(given)) transfer.setData(type, value)
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        )
      }, data)
    },
  }
}
