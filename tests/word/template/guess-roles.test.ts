import { expect, test } from 'vitest'
import { templateFacts } from '../../../electron/word/template/template-facts.ts'
import type { HouseRole } from '../../../shared/house-style.ts'
import { houseTemplates } from '../../support/house-templates.ts'

const guessed = async (bytes: Uint8Array) => {
  const { facts } = await templateFacts(bytes)
  return (role: HouseRole) => facts.guesses.find((one) => one.role === role)
}

test('Word’s own names are sure, a house’s own come before them for numbered paragraphs', async () => {
  const of = await guessed(houseTemplates.harbour)
  expect(of('heading1')).toEqual({
    role: 'heading1',
    style: 'Heading1',
    confidence: 'sure',
    reason: 'It is Word’s own “heading 1”.',
  })
  expect(of('numbered')).toMatchObject({ style: 'HarbourPara', confidence: 'likely' })
  expect(of('lettered1')).toMatchObject({ style: 'HarbourSubPara' })
  expect(of('continuation')).toMatchObject({ style: null, confidence: 'none' })
  expect(of('gridTable')).toMatchObject({ style: 'HarbourTable' })
})

test('names in other languages, lists and the outline say what a style is for', async () => {
  const german = await guessed(houseTemplates.council)
  expect(german('numbered')).toMatchObject({ style: 'Absatznummeriert', confidence: 'likely' })
  expect(german('bullet1')).toMatchObject({ style: 'Aufzhlung' })
  expect(german('plain')).toMatchObject({ style: 'TextBody', confidence: 'likely' })
  const french = await guessed(houseTemplates.odd)
  expect(french('heading1')).toMatchObject({ style: 'Titre 1', confidence: 'sure' })
  expect(french('heading2')).toMatchObject({
    style: 'Intertitre',
    reason: 'It stands at level 2 of the outline.',
  })
  expect(french('numbered')).toMatchObject({ style: 'Para"<1>' })
  expect(french('marking')).toMatchObject({ style: 'Marking' })
})

test('looks come with the theme’s fonts and colours, and Sederunt’s own in the template’s font', async () => {
  const { facts } = await templateFacts(houseTemplates.odd)
  const look = (id: string) => facts.styles.find((style) => style.id === id)?.look
  expect(look('Titre 1')).toMatchObject({
    font: 'DejaVu Sans',
    size: 18,
    bold: true,
    colour: '5B2C83',
    before: 18,
  })
  expect(facts.added.title).toMatchObject({ font: 'DejaVu Sans', bold: true, size: 17.5 })
  expect(facts.pictures).toHaveLength(1)
  expect(facts.page).toEqual({ width: 210, height: 297 })
})
