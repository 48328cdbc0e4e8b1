import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')
const [plain = '', more = ''] = css.split('@media (prefers-contrast: more)')
const ordinary = coloursOf(plain)
const strong = { ...ordinary, ...coloursOf(more.split('@media (forced-colors')[0] ?? '') }

const surfaces = ['bg', 'panel', 'card', 'raised', 'hover', 'pressed']
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]
type Colours = Record<string, Record<Theme, string>>

for (const theme of themes) {
  test.each([...surfaces, 'accent-soft'])(`text reads at 4.5:1 on %s under the ${theme} theme`, (surface) => {
    for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'late'])
      expect(contrast(ordinary, ink, surface, theme), `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-hover'],
    ['late', 'late-soft'],
    ['soon', 'soon-soft'],
    ['done', 'done-soft'],
    ['soon', 'card'],
    ['done', 'panel'],
    ['match-ink', 'match'],
    ['ink', 'selection'],
    ['sheet-ink-2', 'sheet'],
    ['sheet-link', 'sheet'],
    ['sheet-late', 'sheet'],
    ['sheet-ink', 'sheet-match'],
  ])(`%s reads at 4.5:1 on %s under the ${theme} theme`, (ink, surface) => {
    expect(contrast(ordinary, ink, surface, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test(`the edges of fields and the ring of focus stand out at 3:1 under the ${theme} theme`, () => {
    for (const surface of surfaces)
      for (const edge of ['line-control', 'focus'])
        expect(contrast(ordinary, edge, surface, theme), `${edge} on ${surface}`).toBeGreaterThanOrEqual(3)
  })

  test(`text reads at 7:1 under the ${theme} theme for those who ask for more contrast`, () => {
    for (const surface of ['bg', 'panel', 'card'])
      for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'late', 'soon', 'done'])
        expect(contrast(strong, ink, surface, theme), `${ink} on ${surface}`).toBeGreaterThanOrEqual(7)
  })
}

test('no stylesheet but this one names a colour of its own', () => {
  const folder = join(import.meta.dirname, '../../../renderer')
  const sheets = globSync('**/*.css', { cwd: folder }).filter((path) => !path.endsWith('tokens.css'))
  expect(sheets.length).toBeGreaterThan(10)
  for (const path of sheets) {
    const colours = readFileSync(join(folder, path), 'utf8').match(
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|light-dark)\(/gi,
    )
    expect(colours, path).toBeNull()
  }
})

/** Every token that is a colour, under both themes. */
function coloursOf(sheet: string): Colours {
  const found: Colours = {}
  for (const [, name = '', light = '', dark = ''] of sheet.matchAll(
    /--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
  ))
    found[name] = { light, dark }
  for (const [, name = '', colour = ''] of sheet.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g))
    found[name] = { light: colour, dark: colour }
  return found
}

/** WCAG 2.2, 1.4.3: from 1 to 21. */
function contrast(colours: Colours, one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other].map((name) => {
    const colour = colours[name]?.[theme]
    if (colour === undefined) throw new Error(`there is no colour --${name}`)
    return luminance(colour)
  })
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
