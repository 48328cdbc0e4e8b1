import type { Page } from '@playwright/test'
import { longFile } from './files.ts'
import { expect } from './test.ts'

/** Brings in a programme with a long pack and leaves its screen again. */
export async function importLong(page: Page, goHome: () => Promise<void>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  await (await chooser).setFiles(longFile())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Large Programme Large', {
    timeout: 45_000,
  })
  await goHome()
}

/** Starts work on the long pack as another window would; the id of its job. */
const startLong = (page: Page, what: 'documents' | 'briefcase', asked: object): Promise<string> =>
  page.evaluate(
    async ([path, value]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/api/programmes/large/${path}`, {
        method: 'POST',
        body: JSON.stringify(value),
        headers,
      })
      if (answer.status !== 202) throw new Error(`the engine answered ${answer.status}`)
      return (await answer.json()).id
    },
    [what, asked] as const,
  )

export const assembleLong = (page: Page): Promise<string> =>
  startLong(page, 'documents', { document: 'pack', meeting: 'm' })

/** Gives the worker more to do than it gets done while somebody looks, until `end`. */
export async function keepBusy(page: Page): Promise<{ jobs: string[]; end: () => Promise<void> }> {
  const jobs: string[] = []
  for (let n = 0; n < 5; n++) jobs.push(await startLong(page, 'briefcase', { meeting: 'm', person: 'ann' }))
  return {
    jobs,
    end: () =>
      page.evaluate(async (ids) => {
        for (const id of ids.toReversed()) await fetch(`/api/jobs/${id}`, { method: 'DELETE' })
      }, jobs),
  }
}

/** The names of what the window saves from now on. */
export const savedBy = (page: Page): string[] => {
  const names: string[] = []
  page.on('download', (download) => names.push(download.suggestedFilename()))
  return names
}
