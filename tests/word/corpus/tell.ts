import { describeWord } from '../../../electron/word/describe-word.ts'
import type {
  FactChanges,
  WordBlockFacts,
  WordFacts,
  WordTableFacts,
} from '../../../shared/api/word-facts.ts'
import { brief } from '../read/describe/facts.ts'
import type { Expected } from './case.ts'

const blockLines = (blocks: readonly WordBlockFacts[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'table')
      return block.text.trim() === ''
        ? []
        : [
            brief({
              ...block,
              text: block.text.trim(),
              label: block.list?.format === 'bullet' && block.label !== '' ? '•' : block.label,
            }),
          ]
    const nested = block.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => blockLines(cell.blocks.filter(({ kind }) => kind === 'table'))),
    )
    return [brief(trimmed(block)), ...nested.map((line) => `in it ${line}`)]
  })

/** Without the empty paragraphs at the end of cells, which are only space. */
const trimmed = (table: WordTableFacts): WordTableFacts => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.trim() })),
  })),
})

/** Everything that a document was read to say, in the words of `Expected`; lists that are empty are left out. */
export function tell(bytes: Uint8Array): Expected {
  const of = (changes: FactChanges): WordFacts => describeWord(bytes, 'x.docx', changes)
  const facts = of('accepted')
  const { blocks, notes, links, images, comments, trackedChanges, headers, notCarried } = facts
  const rejected = trackedChanges.length > 0 ? blockLines(of('rejected').blocks) : []
  const all: Expected = {
    blocks: blockLines(blocks),
    rejected: JSON.stringify(rejected) === JSON.stringify(blockLines(blocks)) ? [] : rejected,
    notes: notes.map(({ kind, number, text }) => `${kind} ${number}: ${text}`),
    links: links.map(({ text, href, anchor }) => `${text} -> ${href ?? `#${anchor}`}`),
    images: images.map(({ format, width, height, alt }) => `${format} ${width}x${height}: ${alt}`),
    comments: comments.map(({ author, initials, text, anchor, where, parent, resolved }) => {
      const answers = parent === null ? '' : ` answers ${comments.findIndex(({ id }) => id === parent) + 1}`
      return `${author} (${initials}): ${text} @ ${anchor}, ${where?.words}${answers}${resolved ? ' resolved' : ''}`
    }),
    changes: trackedChanges.map(
      ({ kind, of: what, author, text }) => `${kind} ${what} by ${author}: ${text}`,
    ),
    headers: headers.filter(({ text }) => text !== '').map(({ kind, text }) => `${kind}: ${text}`),
    suggestions: blocks.flatMap((block) =>
      block.kind !== 'table' && block.suggestion
        ? [`${block.suggestion.as} ${block.suggestion.level}: ${block.text.trim()}`]
        : [],
    ),
    notCarried: notCarried.map(({ kind, what }) => `${kind}: ${what}`),
  }
  return Object.fromEntries(
    Object.entries(all).filter(([name, lines]) => name === 'blocks' || lines.length > 0),
  ) as unknown as Expected // `blocks` is always among them
}
