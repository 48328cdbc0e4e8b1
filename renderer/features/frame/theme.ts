import { keptChoice } from './kept-choice.ts'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** Which lamp the desk stands under. */
export const theme = keptChoice<Theme>('sederunt.theme', themes, 'system', (now) => {
  const { dataset } = document.documentElement
  if (now === 'system') delete dataset.theme
  else dataset.theme = now
})
