import { keptChoice } from './kept-choice.ts'

/** In hundredths of the size that the computer itself is set to. */
export const textSizes = ['90', '100', '115', '130', '150', '175', '200'] as const
export type TextSize = (typeof textSizes)[number]

/** How large the words are; every size of type in the window follows the root's. */
export const textSize = keptChoice<TextSize>('sederunt.text-size', textSizes, '100', (now) => {
  document.documentElement.style.fontSize = now === '100' ? '' : `${now}%`
})

/** One step up or down; the largest and the smallest stay. */
export function stepTextSize(step: 1 | -1): void {
  const next = textSizes[textSizes.indexOf(textSize.get()) + step]
  if (next !== undefined) textSize.choose(next)
}
