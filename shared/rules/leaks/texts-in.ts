import type { Block } from '../../rich-text.ts'
import { blockText } from '../annotations/block-text.ts'
import type { Said } from './find-leaks.ts'

/** Fields that hold no words of anybody: ids, days, and words from a list. */
const noWords = new Set([
  'id',
  'type',
  'kind',
  'format',
  'status',
  'stage',
  'audience',
  'marking',
  'purpose',
  'paperState',
  'as',
  'sense',
  'frontSheet',
  'day',
  'from',
  'to',
  'on',
  'until',
  'when',
  'asOf',
  'due',
  'closedOn',
  'published',
  'starts',
  'ends',
  'fixedStart',
  'src',
  'ref',
  'meeting',
  'group',
  'item',
  'paper',
  'papers',
  'entries',
  'items',
  'workstream',
  'theme',
  'annotation',
  'answers',
  'block',
  'revision',
  'at',
])
const isId = (value: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value)
/** Fields that name somebody on file by an id, or hold a name. */
const naming = new Set([
  'person',
  'organisation',
  'lead',
  'author',
  'sponsor',
  'chair',
  'by',
  'for',
  'owners',
  'presenters',
  'substitutes',
  'raisedAt',
  'agreedAt',
])

/** Every text that stands in a value, a block of rich text as one; `where` is what the value is. */
export function* textsIn(value: unknown, where: string): Iterable<Said> {
  if (typeof value === 'string') {
    if (value !== '') yield { where, text: value }
    return
  }
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) yield* textsIn(one, named(one, where, i))
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (isBlock(value)) {
    yield { where, text: blockText(value) }
    yield* footnotesIn(value, where)
    return
  }
  for (const [key, held] of Object.entries(value)) {
    if (noWords.has(key) && !(typeof held === 'object' && held !== null)) continue
    if (naming.has(key) && typeof held === 'string' && isId(held)) continue
    if (naming.has(key) && Array.isArray(held)) {
      yield* textsIn(
        held.filter((one) => typeof one !== 'string'),
        `${where}, ${key}`,
      )
      continue
    }
    if ((key === 'papers' || key === 'entries' || key === 'items') && isIds(held)) continue
    yield* textsIn(held, where === '' ? key : `${where}, ${key}`)
  }
}

const isIds = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && isId(one))

function named(one: unknown, where: string, i: number): string {
  const id = typeof one === 'object' && one !== null ? Reflect.get(one, 'id') : undefined
  return typeof id === 'string' ? `${where} ${id}` : `${where} ${i + 1}`
}

const isBlock = (value: object): value is Block =>
  'id' in value &&
  'type' in value &&
  (('text' in value && Array.isArray(value.text)) ||
    ('rows' in value && Array.isArray(value.rows)) ||
    ('src' in value && 'alt' in value))

/** What a block's text leaves out. */
function* footnotesIn(block: Block, where: string): Iterable<Said> {
  const inlines =
    block.type === 'table'
      ? block.rows.flatMap((row) => row.flatMap(({ text }) => text))
      : 'text' in block
        ? block.text
        : []
  for (const inline of inlines) {
    if (typeof inline === 'string') continue
    if ('footnote' in inline)
      yield {
        where: `${where}, footnote`,
        text: blockText({ id: 'note', type: 'plain', text: inline.footnote }),
      }
    if ('link' in inline) yield { where: `${where}, link`, text: inline.link }
  }
}
