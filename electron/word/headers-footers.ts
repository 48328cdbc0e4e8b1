import type { PlanPart } from '../../shared/rules/plan.ts'
import { attribute } from './elements/text.ts'
import { builtInPage } from './page.ts'
import type { Shell } from './shell.ts'

const paragraphWith = (mark: string): RegExp =>
  new RegExp(`<w:p>(?:(?!</w:p>).)*${mark}(?:(?!</w:p>).)*</w:p>`, 's')

function fill(prototype: string, mark: string, words: string | null): string {
  return words ? prototype.replace(mark, () => attribute(words)) : prototype.replace(paragraphWith(mark), '')
}

/** `w:hdr`, 17.10.4: the marking in capitals, the status beneath it; a paragraph at the least. */
export function headerPart({ marking, status }: Pick<PlanPart, 'marking' | 'status'>, shell: Shell): string {
  if (!marking && !status) return shell.header.replace(paragraphWith('MARKING'), '').replace('STATUS', '')
  return fill(fill(shell.header, 'STATUS', status), 'MARKING', marking?.toUpperCase() ?? null)
}

const ourTab = `<w:tab w:val="right" w:pos="${builtInPage.portrait.textWidth}"/>`

/** Takes away the tab stops of the footer's style (17.3.1.37), so that the page's number goes to the right. */
const clears = (tabs: readonly string[], textWidth: number): string =>
  tabs
    .filter((tab) => tab !== String(textWidth))
    .map((tab) => `<w:tab w:val="clear" w:pos="${tab}"/>`)
    .join('')

/** `w:ftr`, 17.10.3: on the left what it is, on the right the page, the marking below. */
export function footerPart(
  { marking, footer }: Pick<PlanPart, 'marking' | 'footer'>,
  textWidth: number,
  shell: Shell,
): string {
  return fill(shell.footer, 'MARKING', marking?.toUpperCase() ?? null)
    .replace(ourTab, `${clears(shell.footerTabs, textWidth)}<w:tab w:val="right" w:pos="${textWidth}"/>`)
    .replace('FOOTER', () => attribute(footer))
}
