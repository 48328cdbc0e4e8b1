import type { ChangeMode, WordReading, WordReport } from '../../../../shared/api/word.ts'
import type { Block, Inline, RichText } from '../../../../shared/rich-text.ts'
import type { ChangeTally } from '../settle-changes.ts'
import type { WordComment, WordDocument } from '../word-document.ts'
import type { Conversion } from './conversion.ts'

const names: [(block: Block) => boolean, string][] = [
  [({ type }) => type === 'heading', 'heading'],
  [({ type }) => type === 'numbered', 'numbered paragraph'],
  [({ type }) => type === 'plain' || type === 'continuation', 'paragraph without a number'],
  [({ type }) => type === 'lettered', 'lettered paragraph'],
  [({ type }) => type === 'bullet', 'bullet'],
  [({ type }) => type === 'quotation', 'quotation'],
  [({ type }) => type === 'table', 'table'],
  [({ type }) => type === 'image', 'picture'],
]

/** How much of what was carried. */
export function reportOf(
  blocks: RichText,
  annexes: number,
  { used }: Conversion,
): Pick<WordReport, 'carried'> {
  const inlines = blocks.flatMap(inlinesOf)
  const counts: [string, number][] = [
    ...names.map(([is, name]): [string, number] => [name, blocks.filter(is).length]),
    ['note', used.size],
    ['link', inlines.filter((one) => typeof one === 'object' && 'link' in one).length],
    ['reference', inlines.filter((one) => typeof one === 'object' && 'ref' in one).length],
    ['annex', annexes],
  ]
  return {
    carried: counts
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({ what: count === 1 ? name : plural(name), count })),
  }
}

const plural = (name: string): string =>
  name === 'annex'
    ? 'annexes'
    : name.includes(' without')
      ? name.replace(' without', 's without')
      : `${name}s`

function inlinesOf(block: Block): Inline[] {
  if (block.type === 'image') return []
  return block.type === 'table' ? block.rows.flatMap((row) => row.flatMap(({ text }) => text)) : block.text
}

export function sayFile(
  { macros, template }: WordDocument,
  ours: WordReading['ours'],
  { remarks }: Conversion,
): void {
  if (macros) remarks.left('macros: they never run here')
  if (template) remarks.changed('the file is a template: its text came in as a paper')
  if (ours && ours.document !== 'paper' && ours.document !== 'progress-update')
    remarks.changed(
      `the file is ${article(ours.document.replaceAll('-', ' '))} that Sederunt made: all of it became one paper`,
    )
}

const article = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

const outcomes: Record<ChangeMode, string> = {
  accept: 'were accepted',
  reject: 'were rejected',
  show: 'are shown in brackets',
}

export function sayChanges(tally: ChangeTally, mode: ChangeMode, { remarks }: Conversion): void {
  const { added, removed, moved, looks, authors } = tally
  if (added + removed + moved + looks === 0) return
  const counted = [
    [added, 'addition'],
    [removed, 'removal'],
    [moved, 'move'],
    [looks, 'change of look'],
  ]
    .filter(([count]) => count !== 0)
    .map(
      ([count, noun]) =>
        `${count} ${count === 1 ? noun : noun === 'change of look' ? 'changes of look' : `${noun}s`}`,
    )
  const by = authors.size === 0 ? '' : ` (by ${[...authors].slice(0, 8).join(', ')})`
  remarks.changed(`tracked changes ${outcomes[mode]}: ${counted.join(', ')}${by}`)
}

export function sayComments(comments: readonly WordComment[], { remarks, placeOf }: Conversion): void {
  for (const { author, text, range, resolved } of comments) {
    const words = text.replace(/\s+/g, ' ').slice(0, 100)
    const where = range ? ` at ${placeOf(range.from.paragraph)}` : ''
    remarks.left(
      `comments${author === '' ? '' : ` by ${author.slice(0, 80)}`}: they stay in the original`,
      `“${words}”${where}${resolved ? ' (resolved)' : ''}`,
    )
  }
}
