import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { build } from 'vite'
import type { Block } from '../../../shared/rich-text.ts'

const entry = join(import.meta.dirname, 'paste-entry.ts')

/** What was pasted, blocks without their ids, which are new each time; and what was said of the rest. */
export interface Cleaned {
  blocks: Block[]
  dropped: Record<string, number>
  said: string | null
}

/** `clean`: HTML as the editor reads it, in a real browser, on a page of nothing else. */
export const test = base.extend<
  { clean: (html: string) => Promise<Cleaned>; quietPage: Page },
  { pasteScript: string }
>({
  pasteScript: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from this pattern
    async ({}, use) => {
      await use(await bundled())
    },
    { scope: 'worker' },
  ],
  quietPage: async ({ page, pasteScript }, use) => {
    await page.goto('about:blank')
    await page.addScriptTag({ content: pasteScript })
    await use(page)
  },
  clean: async ({ quietPage }, use) => {
    await use((html) =>
      quietPage.evaluate((pasted) => {
        const { cleanHtml, droppedInWords } = (window as unknown as { paste: PasteModule }).paste // what the script left there
        const { blocks, dropped } = cleanHtml(pasted)
        return {
          blocks: blocks.map((block) => ({ ...block, id: '' })),
          dropped,
          said: droppedInWords(dropped),
        }
      }, html),
    )
  },
})

interface PasteModule {
  cleanHtml: (html: string) => { blocks: Block[]; dropped: Record<string, number> }
  droppedInWords: (dropped: Record<string, number>) => string | null
}

export { expect } from '@playwright/test'

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'paste' } },
  })
  const [output] = Array.isArray(made) ? made : [made]
  if (!output || !('output' in output)) throw new Error('nothing was bundled')
  return output.output[0].code
}
