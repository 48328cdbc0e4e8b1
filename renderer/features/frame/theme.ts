import { watch } from '../../watch.ts'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const place = 'sederunt.theme'
const kept = (): Theme => themes.find((theme) => theme === localStorage.getItem(place)) ?? 'system'

/** Which lamp the desk stands under; kept on this computer. */
export const theme = watch<Theme>(kept())

export function setTheme(chosen: Theme): void {
  localStorage.setItem(place, chosen)
  theme.set(chosen)
  showTheme()
}

export function showTheme(): void {
  const { dataset } = document.documentElement
  const now = theme.get()
  if (now === 'system') delete dataset.theme
  else dataset.theme = now
}
