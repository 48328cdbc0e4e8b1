import type {
  WordBlockFacts,
  WordFacts,
  WordParagraphFacts,
  WordPlace,
  WordRunFacts,
  WordTableFacts,
} from '../../shared/api/word-facts.ts'

/** Facts of a Word file for reading: a line for each paragraph and row, then what stands beside the text. */
export function wordInLines(facts: WordFacts): string[] {
  const numbers = new Map(facts.notes.map(({ kind, id, number }) => [`${kind} ${id}`, number]))
  const blocks = (all: readonly WordBlockFacts[]): string[] =>
    all.flatMap((block) => blockLines(block, numbers))
  const { title, author, macros, template } = facts.properties
  const about = [
    title === '' ? null : `Title: ${title}`,
    author === '' ? null : `Author: ${author}`,
    macros ? 'It holds macros, which do not run here.' : null,
    template ? 'It is a template.' : null,
  ].filter((line) => line !== null)
  return [
    `${facts.file} (tracked changes ${facts.changes})`,
    ...about,
    '',
    ...blocks(facts.blocks),
    ...facts.headers.flatMap(({ kind, blocks: own }) =>
      section(kind === 'header' ? 'Header' : 'Footer', blocks(own)),
    ),
    ...section(
      'Notes',
      facts.notes.flatMap(({ kind, id, number, blocks: own }) => [
        `${kind} ${number ?? `${id} (no mark leads to it)`}`,
        ...blocks(own).map((line) => `  ${line}`),
      ]),
    ),
    ...section('Images', facts.images.map(imageLine)),
    ...section(
      'Links',
      facts.links.map(
        ({ text, href, anchor, where }) => `${quoted(text)} to ${href ?? `bookmark ${anchor}`}${at(where)}`,
      ),
    ),
    ...section('Comments', facts.comments.flatMap(commentLines)),
    ...section(
      'Tracked changes',
      facts.trackedChanges.map(
        ({ kind, of, text, move, where, ...by }) =>
          `${kindNames[kind]} of ${ofNames[of]}${text === '' ? '' : ` ${quoted(text)}`}${move ? ` (${move})` : ''}${whoAndWhen(by)}${at(where)}`,
      ),
    ),
    ...section(
      'Not carried as it is',
      facts.notCarried.map(
        ({ kind, what, where }) => `${kind}${what === '' ? '' : `: ${oneLine(what)}`}${at(where)}`,
      ),
    ),
  ]
}

const section = (head: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `${head}:`, ...lines.map((line) => `  ${line}`)]

type Numbers = ReadonlyMap<string, number | null>

const blockLines = (block: WordBlockFacts, numbers: Numbers): string[] =>
  block.kind === 'table' ? tableLines(block, numbers) : paragraphLines(block, numbers)

function paragraphLines(block: WordParagraphFacts, numbers: Numbers): string[] {
  const { kind, level, label, suggestion, textBox, mark, continuation } = block
  const words = block.runs.map((run) => runWords(run, numbers)).join('')
  if (words.trim() === '' && label === '' && !mark) return []
  const indent = kind === 'listItem' ? '  '.repeat((level ?? 1) - 1) : continuation ? '  ' : ''
  const tag =
    kind === 'heading'
      ? `${'#'.repeat(level ?? 1)} `
      : kind === 'paragraph' || kind === 'listItem'
        ? ''
        : `[${kind}] `
  const after = [
    textBox ? 'text box' : null,
    suggestion
      ? `looks like a ${suggestion.as === 'heading' ? `heading of level ${suggestion.level}` : 'numbered paragraph'}`
      : null,
    mark
      ? `paragraph end ${mark.kind === 'insertion' || mark.kind === 'moveTo' ? 'added' : 'taken out'}`
      : null,
  ].filter((one) => one !== null)
  const text = `${label === '' ? '' : `${label} `}${words}`.replaceAll('\n', `\n${indent}`)
  return `${indent}${tag}${text}${after.length > 0 ? ` [${after.join('; ')}]` : ''}`.split('\n')
}

function runWords({ text, note, change }: WordRunFacts, numbers: Numbers): string {
  const words =
    note === undefined
      ? (text ?? '')
      : `[${note.replace(/ .*/, '')} ${numbers.get(note) ?? note.replace(/.* /, '')}]`
  if (!change) return words
  return change.kind === 'insertion' || change.kind === 'moveTo'
    ? `[added: ${words}]`
    : `[taken out: ${words}]`
}

function tableLines({ table, columns, rows }: WordTableFacts, numbers: Numbers): string[] {
  return [
    `[table ${table}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, ${columns} ${columns === 1 ? 'column' : 'columns'}]`,
    ...rows.flatMap(({ header, cells, change }, i) => [
      `  row ${i + 1}${header ? ' (header)' : ''}${change ? ` (${kindNames[change.kind].toLowerCase()})` : ''}`,
      ...cells.flatMap(({ column, across, down, blocks }) => {
        const spans = [across > 1 ? `${across} columns` : null, down > 1 ? `${down} rows` : null].filter(
          (one) => one !== null,
        )
        const lines = blocks.flatMap((block) => blockLines(block, numbers))
        const head = `    ${column}${spans.length > 0 ? ` (over ${spans.join(', ')})` : ''}:`
        return lines.length === 1 && blocks.every(({ kind }) => kind !== 'table')
          ? [`${head} ${lines[0]}`]
          : [head, ...lines.map((line) => `      ${line}`)]
      }),
    ]),
  ]
}

const imageLine = ({
  format,
  width,
  height,
  alt,
  source,
  outside,
  where,
}: WordFacts['images'][number]): string =>
  `${format === '' ? 'image' : format}${width === null ? '' : `, ${width} by ${height} pixels`}${alt === '' ? ', no alternative text' : `, ${quoted(alt)}`}${outside ? `, not in the file: ${source}` : ''}${at(where)}`

const commentLines = ({
  id,
  text,
  anchor,
  where,
  parent,
  resolved,
  initials,
  ...by
}: WordFacts['comments'][number]): string[] => [
  `${id}${whoAndWhen(by)}${initials === '' ? '' : ` (${initials})`}${anchor === '' ? '' : ` on ${quoted(anchor)}`}${where ? at(where) : ', placed nowhere'}${parent === null ? '' : `, answers ${parent}`}${resolved ? ', resolved' : ''}`,
  ...text.split('\n').map((line) => `  ${line}`),
]

const kindNames = {
  insertion: 'Insertion',
  deletion: 'Deletion',
  moveFrom: 'Move away',
  moveTo: 'Move here',
  formatting: 'Formatting',
} as const
const ofNames = {
  text: 'text',
  note: 'a note',
  image: 'an image',
  paragraphMark: 'a paragraph’s end',
  paragraph: 'a paragraph',
  row: 'a row',
  cell: 'a cell',
} as const

const whoAndWhen = ({ author, date }: { author: string; date: string }): string =>
  `${author === '' ? '' : ` by ${author}`}${date === '' ? '' : `, ${date}`}`
const at = (where: WordPlace | null): string => (where ? `, ${where.words}` : '')
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
const quoted = (words: string): string => {
  const line = oneLine(words)
  return `“${line.length > 200 ? `${line.slice(0, 198)} …` : line}”`
}
