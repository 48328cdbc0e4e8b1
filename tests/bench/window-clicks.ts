import type { Page } from '@playwright/test'

/** Something to press, and what shows that its content is there. */
export interface Click {
  name: string
  /** Of what is pressed; of several the first whose words begin with `name`, where they name it. */
  press: string
  content: string
}

const rail = (name: string, content: string): Click => ({ name, press: '.rail a', content })
const tab = (name: string, content: string): Click => ({ name, press: '[role="tab"]', content })
const rows = '[role="grid"] [role="rowheader"]'

/** Every screen of the rail, then a meeting from its list and each of its tabs. */
export const clicks: Click[] = [
  rail('Papers', rows),
  rail('Updates', rows),
  rail('Workstreams', '.theme-rows, .edited-themes, .page .row'),
  rail('Actions', rows),
  rail('Decisions', rows),
  rail('Key dates', rows),
  rail('People', rows),
  rail('Publications', rows),
  rail('File and backups', '.page .card'),
  rail('Programme', '.today-next'),
  rail('Meetings', '.page .row'),
  { name: 'a meeting, its agenda', press: '.page .row a', content: '.agenda-editor .table-row' },
  tab('Papers', '.papers-editor .table-row'),
  tab('Pack', '.sheet'),
  tab('On the day', '.otd-items .table-row'),
  tab('Minutes', '.mn-section'),
  tab('Attendance', '.att-rows .table-row'),
  tab('Details', '.details .field-row'),
]

/** Milliseconds in the page from the press to the frame after the content has been painted. */
export const clickToContent = (page: Page, click: Click): Promise<number> =>
  page.evaluate(
    ({ name, press, content }) =>
      new Promise<number>((resolve, reject) => {
        const all = [...document.querySelectorAll<HTMLElement>(press)]
        const found = all.find((one) => one.textContent?.trim().startsWith(name)) ?? all[0]
        if (!found) return reject(new Error(`there is nothing to press for ${name}`))
        const before = new Set(document.querySelectorAll(content))
        const start = performance.now()
        const look = () => {
          if ([...document.querySelectorAll(content)].some((one) => !before.has(one)))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          else if (performance.now() - start > 30_000) reject(new Error(`${name} did not show`))
          else requestAnimationFrame(look)
        }
        found.click()
        look()
      }),
    click,
  )

/** Somebody else writes to the programme, so that the window has to look at everything again. */
export const changeSomething = (page: Page, programme: string, n: number): Promise<void> =>
  page.evaluate(
    async ([id, title]) => {
      const at = `/api/programmes/${id}/records/keyDates/k5`
      const { record, revision } = await (await fetch(at)).json()
      const answer = await fetch(`${at}?base=${revision}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'Sederunt-Window': 'somebody-else' },
        body: JSON.stringify({ ...record, title }),
      })
      if (!answer.ok) throw new Error(await answer.text())
    },
    [programme, `Changed ${n}`] as const,
  )

export interface KeyTimes {
  /** To the next frame in which the page stands still. */
  frame: number[]
  /** To the frame in which what the words so far find is shown. */
  found: number[]
}

/** Milliseconds from each key in Ctrl+K, a word after the other, typed as soon as the last key was answered. */
export async function paletteKeys(page: Page, words: string[]): Promise<KeyTimes> {
  const times: KeyTimes = { frame: [], found: [] }
  for (const typed of words) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    for (const key of typed) {
      await page.evaluate(() => {
        const held = window as unknown as { answered: Promise<{ frame: number; found: number }> } // ours alone
        held.answered = new Promise((resolve) =>
          window.addEventListener(
            'keydown',
            () => {
              const start = performance.now()
              let frame = 0
              const after = () => {
                frame ||= performance.now() - start
                const isBusy = document.querySelector('.palette-found')?.getAttribute('aria-busy') !== 'false'
                if (isBusy) requestAnimationFrame(() => setTimeout(after))
                else resolve({ frame, found: performance.now() - start })
              }
              requestAnimationFrame(() => setTimeout(after))
            },
            { capture: true, once: true },
          ),
        )
      })
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      const { frame, found } = await page.evaluate(
        () => (window as unknown as { answered: Promise<{ frame: number; found: number }> }).answered,
      )
      times.frame.push(frame)
      times.found.push(found)
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  return times
}

/** Milliseconds that the page takes for a fixed piece of work: how fast this machine is just now. */
export const yardstick = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const times = [0, 1, 2, 3, 4].map(() => {
      const start = performance.now()
      const rows = Array.from({ length: 60_000 }, (_, n) => ({
        id: `r${n}`,
        words: `${(n * 7919) % 60_000}`,
      }))
      const again = JSON.parse(JSON.stringify(rows)) as typeof rows
      again.sort((a, b) => (a.words < b.words ? -1 : 1))
      return performance.now() - start
    })
    return times.sort((a, b) => a - b)[2] ?? 0
  })
