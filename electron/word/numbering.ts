import { createHash } from 'node:crypto'
import type { PlanList } from '../../shared/rules/plan.ts'
import { attribute } from './elements/text.ts'
import { bulletList, type Shell } from './shell.ts'

/** Word takes no longer `w:lvlText` than this ([MS-OI29500] 2.1.283). */
export const longestLabel = 31

/** A label that `w:lvlText` prints as it stands: a word joiner keeps `%1` from being read as a count, and the whole from being ignored. */
const literal = (label: string): string => attribute(label.replace(/%(?=[1-9])/g, '%\u2060'))

/** Word takes lists of one `nsid` for one list, so each has its own, from what names it. */
const nsid = (name: string): string => createHash('sha1').update(name).digest('hex').slice(0, 8).toUpperCase()

const abstract = (id: number, name: string, type: 'multilevel' | 'singleLevel', levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid(name)}"/><w:multiLevelType w:val="${type}"/>${levels}</w:abstractNum>`

/** A list of its own count: `w:abstractNum`, 17.9.1. `name` is the same from one making to the next. */
export function abstractList(id: number, name: string, list: PlanList, shell: Shell): string {
  if (list.kind === 'fixed')
    return abstract(
      id,
      name,
      'singleLevel',
      shell.levels.fixed.replace('LABEL', () => literal(list.label)),
    )
  const start =
    list.kind === 'paragraphs' && Number.isFinite(list.start) ? Math.max(0, Math.trunc(list.start)) : 1
  return abstract(
    id,
    name,
    'multilevel',
    shell.levels.paragraphs.replace('<w:start w:val="1"/>', `<w:start w:val="${start}"/>`),
  )
}

/** What paragraphs point at: `w:num`, 17.9.15. */
export const listInstance = (id: number): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`

export const bullets = (shell: Shell): { abstract: string; instance: string } => ({
  abstract: abstract(bulletList, 'bullets', 'multilevel', shell.levels.bullets),
  instance: listInstance(bulletList),
})
