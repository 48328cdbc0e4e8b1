import { describeWord } from '../../../../electron/word/describe-word.ts'
import {
  type FactChanges,
  type WordBlockFacts,
  type WordFacts,
  type WordParagraphFacts,
  wordFacts,
} from '../../../../shared/api/word-facts.ts'
import { type Docx, docx } from '../build-docx.ts'

/** What the reader sees in a file made by hand; its shape is checked too. */
export const factsOf = (given: string | Docx | Uint8Array, changes: FactChanges = 'accepted'): WordFacts =>
  wordFacts.parse(
    describeWord(
      given instanceof Uint8Array ? given : docx(typeof given === 'string' ? { body: given } : given),
      'x.docx',
      changes,
    ),
  )

const isParagraph = (block: WordBlockFacts): block is WordParagraphFacts => block.kind !== 'table'
export const paragraphs = ({ blocks }: Pick<WordFacts, 'blocks'>): WordParagraphFacts[] =>
  blocks.filter(isParagraph)

/** A block on a line: `heading 2 3.2: Background`. */
export const brief = (block: WordBlockFacts): string =>
  block.kind === 'table'
    ? `table: ${block.rows
        .map(({ cells }) =>
          cells
            .map(
              ({ column, across, down, text }) =>
                `${column}:${text.replaceAll('\n', '/')}${across > 1 ? `→${across}` : ''}${down > 1 ? `↓${down}` : ''}`,
            )
            .join(' | '),
        )
        .join(' // ')}`
    : `${[block.kind, block.level, block.label].filter((one) => one !== null && one !== '').join(' ')}: ${block.text}`

export const briefs = (given: string | Docx | Uint8Array, changes?: FactChanges): string[] =>
  factsOf(given, changes).blocks.map(brief)
