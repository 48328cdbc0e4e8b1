import type { PlanList } from '../../shared/rules/plan.ts'
import { attribute } from './elements/text.ts'
import { bulletList, type Shell } from './shell.ts'

/** Word takes no longer `w:lvlText` than this ([MS-OI29500] 2.1.283). */
export const longestLabel = 31

/** A label that `w:lvlText` prints as it stands: a word joiner keeps `%1` from being read as a count, and the whole from being ignored. */
const literal = (label: string): string => attribute(label.replace(/%(?=[1-9])/g, '%\u2060'))

/** Word takes lists of one `nsid` for one list, so each has its own: multiplying by an odd number never gives the same twice. */
export const nsid = (id: number): string =>
  (Math.imul(id, 2_654_435_761) >>> 0).toString(16).toUpperCase().padStart(8, '0')

const abstract = (id: number, type: 'multilevel' | 'singleLevel', levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid(id)}"/><w:multiLevelType w:val="${type}"/>${levels}</w:abstractNum>`

/** A list of its own count: `w:abstractNum`, 17.9.1. */
export function abstractList(id: number, list: PlanList, shell: Shell): string {
  if (list.kind === 'fixed')
    return abstract(
      id,
      'singleLevel',
      shell.levels.fixed.replace('LABEL', () => literal(list.label)),
    )
  const start =
    list.kind === 'paragraphs' && Number.isFinite(list.start) ? Math.max(0, Math.trunc(list.start)) : 1
  return abstract(
    id,
    'multilevel',
    shell.levels.paragraphs.replace('<w:start w:val="1"/>', `<w:start w:val="${start}"/>`),
  )
}

/** What paragraphs point at: `w:num`, 17.9.15. */
export const listInstance = (id: number): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`

export const bullets = (shell: Shell): { abstract: string; instance: string } => ({
  abstract: abstract(bulletList, 'multilevel', shell.levels.bullets),
  instance: listInstance(bulletList),
})
