import { expect, test } from 'vitest'
import { splitSections } from '../../electron/word/split-sections.ts'
import type { PlanBlock, PlanTable } from '../../shared/rules/plan.ts'
import { cell, paragraph } from '../support/plans.ts'

const wide: PlanTable = {
  type: 'table',
  look: 'grid',
  landscape: true,
  columns: [1],
  headerRows: 0,
  rows: [[cell('tableText', 'x')]],
}
const { landscape: _, ...upright } = wide
const front: PlanTable = { ...upright, look: 'front' }
const short = paragraph('numbered', 'A few words.')
const long = paragraph('numbered', 'Many words. '.repeat(100))
const heading = paragraph('heading2', 'A heading')
const annex = paragraph('heading1', 'Annex A', { newPage: true })
const picture: PlanBlock = { type: 'image', src: 'data:,', alt: 'A chart' }

/** `|` for a section that stands, `_` for one that lies, and how many blocks each has. */
const shape = (...blocks: PlanBlock[]): string =>
  splitSections(blocks)
    .map((section) => `${section.orientation === 'landscape' ? '_' : '|'}${section.blocks.length}`)
    .join(' ')

test('pages lie around a wide table alone where there is much to read beside it', () => {
  expect(shape(long, wide, long)).toBe('|1 _1 |1')
  expect(shape(long, upright, long)).toBe('|3')
  expect(shape(long)).toBe('|1')
  expect(shape()).toBe('|0')
})

test('the headings of a wide table lie with it', () => {
  expect(shape(long, heading, wide, long)).toBe('|1 _2 |1')
})

test('a few words beside a wide table lie with it, and leave no page nearly empty', () => {
  expect(shape(short, wide, short)).toBe('_3')
  expect(shape(long, wide, short, wide, short)).toBe('|1 _4')
  expect(shape(short, wide, long)).toBe('_2 |1')
  expect(shape(...Array.from({ length: 20 }, () => short), wide)).toBe('|20 _1')
})

test('what begins on a page of its own lies or stands by itself', () => {
  expect(shape(short, annex, short, wide, short)).toBe('|1 _4')
  expect(shape(short, wide, annex, short)).toBe('_2 |2')
  expect(shape(heading, { ...annex }, wide)).toBe('|1 _2')
})

test('a front sheet, a picture and another table stand', () => {
  expect(shape(front, short, wide)).toBe('|2 _1')
  expect(shape(wide, picture)).toBe('_1 |1')
  expect(shape(upright, wide)).toBe('|1 _1')
})
