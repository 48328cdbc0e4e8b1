import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Of the rules for A and AA those that see colours: all that another theme can break. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** What axe finds against WCAG 2.2 A and AA on the page as it stands, a line for each element. */
export async function violations(page: Page, { coloursOnly = false } = {}): Promise<string[]> {
  // Through the debugger's door: the page's own policy lets no script in from outside.
  await page.evaluate(source)
  // What is half way from one colour to another is neither; what never ends is not waited for.
  await page.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(finite.map(({ finished }) => finished))
  })
  return page.evaluate(
    async (rules) => {
      const { axe: run } = window as unknown as { axe: typeof axe } // its own script has just put it there
      const { violations: found } = await run.run(document, {
        runOnly: rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      })
      return found.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => {
          const why = failureSummary?.split('\n').slice(1, 3).join(' ').trim() ?? ''
          return `${id}: ${help} in ${html.slice(0, 300)}: ${why}`
        }),
      )
    },
    coloursOnly ? ofColours : null,
  )
}
