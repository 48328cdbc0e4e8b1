import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { wordParts } from '../../support/word-parts.ts'

/** What arrives after `act`: the name that the browser was given, the document's parts, the main one, and its words. */
export async function assembled(page: Page, act: () => Promise<void>) {
  const arrives = page.waitForEvent('download')
  await act()
  const download = await arrives
  const { xml } = wordParts(new Uint8Array(readFileSync(await download.path())))
  const main = xml.get('word/document.xml') ?? ''
  return {
    name: download.suggestedFilename(),
    names: [...xml.keys()],
    main,
    words: main.replace(/<[^>]+>/g, ''),
  }
}
