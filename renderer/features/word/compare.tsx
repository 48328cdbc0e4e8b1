import type { Block, Inline, RichText } from '../../../shared/rich-text.ts'
import { numberPassages } from '../../../shared/rules/number-blocks.ts'

interface CompareProps {
  name: string
  plain: string[]
  body: RichText
  annexes: { title: string; body: RichText }[]
}

/** As many lines as anybody compares here; all of them come in. */
const mostShown = 400

/** The paper beside what the file says. */
export const Compare = ({ name, plain, body, annexes }: CompareProps) => (
  <details className="bring-in-compare">
    <summary>Look at its text</summary>
    <div className="bring-in-sides">
      <section aria-label={`${name} as a paper`}>
        <h3>As a paper</h3>
        <Text blocks={body} />
        {annexes.map((annex) => (
          <div key={annex.body[0]?.id ?? annex.title}>
            <p className="bring-in-heading">Annex: {annex.title}</p>
            <Text blocks={annex.body} />
          </div>
        ))}
      </section>
      <section aria-label={`What ${name} says`}>
        <h3>In the file</h3>
        {plain.slice(0, mostShown).map((line, i) => (
          // Lines of a file that was read never change.
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          <p key={i}>{line}</p>
        ))}
        {plain.length > mostShown && <p>… and {plain.length - mostShown} more paragraphs</p>}
      </section>
    </div>
  </details>
)

const Text = ({ blocks }: { blocks: RichText }) => {
  const { numbered } = numberPassages('word', [blocks])
  return (
    <>
      {blocks.slice(0, mostShown).map((block, i) => (
        <p key={block.id} className={`bring-in-${block.type}`}>
          {numbered[0]?.[i]?.label && <span className="bring-in-label">{numbered[0][i].label} </span>}
          {block.type === 'bullet' && <span className="bring-in-label">• </span>}
          {wordsOf(block)}
        </p>
      ))}
      {blocks.length > mostShown && <p>… and {blocks.length - mostShown} more</p>}
    </>
  )
}

function wordsOf(block: Block): string {
  if (block.type === 'image') return `[Picture: ${block.alt === '' ? 'no description yet' : block.alt}]`
  if (block.type !== 'table') return block.text.map(inWords).join('')
  return `[Table] ${block.rows.map((row) => row.map(({ text }) => text.map(inWords).join('')).join(' | ')).join(' / ')}`
}

function inWords(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('br' in inline) return '\n'
  if ('footnote' in inline) return ` [Note: ${inline.footnote.map(inWords).join('')}]`
  return 'ref' in inline ? '[reference]' : inline.text
}
