import { memo, type ReactNode } from 'react'
import type {
  PlanPart as Part,
  PlanBlock,
  PlanImage,
  PlanList,
  PlanParagraph,
  PlanTable,
} from '../../../shared/rules/plan.ts'
import { type Footnote, footnotesOf } from './footnotes.ts'
import { labelsIn } from './part-labels.ts'
import { PlanWords } from './plan-words.tsx'

interface PlanPartProps {
  part: Part
  lists: PlanList[]
  /** Footnotes of the parts before it: their numbers run through the document. */
  notesBefore: number
  /** Where an image of the plan is fetched. */
  imageAt: (src: string) => string
  goTo: (bookmark: string) => void
}

/** A part of a document as a sheet of paper: its marking, its words with their printed labels, its footer. */
export const PlanPart = memo(({ part, lists, notesBefore, imageAt, goTo }: PlanPartProps) => {
  const labels = labelsIn(part, lists)
  const notes = footnotesOf(part)
  const going = { notes, notesBefore, goTo }
  const blocks = part.blocks.map((block, i) => {
    // A plan is never edited: what it says stands where it stands.
    const key = `${i}`
    return <Block key={key} block={block} label={labels[i] ?? null} going={going} imageAt={imageAt} />
  })
  return (
    <article
      className={`sheet sheet-${part.kind}`}
      aria-label={part.title}
      data-part={part.key}
      id={placeIn(part.bookmark)}
    >
      <div className="sheet-top">
        {part.marking && <p className="sheet-marking">{part.marking}</p>}
        {part.status !== null && <p className="sheet-status">{part.status}</p>}
      </div>
      <div className="sheet-body">{blocks}</div>
      <Notes notes={notes} going={going} />
      <footer className="sheet-foot">
        <span>{part.footer}</span>
        {part.marking && <p className="sheet-marking">{part.marking}</p>}
      </footer>
    </article>
  )
})

/** The id of an element of the preview. */
export const placeIn = (bookmark: string) => `at-${bookmark}`

type Going = Parameters<typeof PlanWords>[0]['going']

const Notes = ({ notes, going }: { notes: Footnote[]; going: Going }) =>
  notes.length === 0 ? null : (
    <ol className="sheet-notes">
      {notes.map(({ footnote }, i) => {
        // Notes are numbered by their place.
        const key = `${i}`
        return (
          <li key={key}>
            <sup>{going.notesBefore + i + 1}</sup> <PlanWords text={footnote} going={going} />
          </li>
        )
      })}
    </ol>
  )

interface BlockProps {
  block: PlanBlock
  label: string | null
  going: Going
  imageAt: (src: string) => string
}

const Block = ({ block, label, going, imageAt }: BlockProps) => {
  if (block.type === 'image') return <Picture image={block} imageAt={imageAt} />
  if (block.type === 'table') return <PlannedTable table={block} going={going} />
  return <Paragraph paragraph={block} label={label} going={going} />
}

const Picture = ({ image, imageAt }: { image: PlanImage; imageAt: (src: string) => string }) => (
  <figure className="plan-image" {...anchor(image)}>
    <img
      src={imageAt(image.src)}
      alt={image.alt}
      loading="lazy"
      style={image.widthMm === undefined ? {} : { width: `${(image.widthMm / 159.2) * 100}%` }}
    />
  </figure>
)

const headings = { title: 'h2', heading1: 'h2', heading2: 'h3', heading3: 'h4' } as const

const Paragraph = ({
  paragraph,
  label,
  going,
}: {
  paragraph: PlanParagraph
  label: string | null
  going: Going
}) => {
  const { style, text } = paragraph
  const words = <PlanWords text={text} going={going} />
  const Element = style in headings ? headings[style as keyof typeof headings] : 'p' // just looked up
  return (
    <Element className={`plan-${style}${paragraph.newPage ? ' plan-new-page' : ''}`} {...anchor(paragraph)}>
      {label === null ? (
        words
      ) : (
        <>
          <span className="plan-label">{label}</span>
          <span className="plan-labelled">{words}</span>
        </>
      )}
    </Element>
  )
}

const PlannedTable = ({ table, going }: { table: PlanTable; going: Going }) => {
  const whole = table.columns.reduce((sum, width) => sum + width, 0)
  const rows = table.rows.map((cells, i) => {
    // Rows and cells are known by their place.
    const key = `${i}`
    const Cell = i < table.headerRows ? 'th' : 'td'
    return (
      <tr key={key}>
        {cells.map((cell, j) => {
          const cellKey = `${j}`
          const paragraphs: ReactNode = cell.text.map((paragraph, k) => {
            const paragraphKey = `${k}`
            return (
              <Paragraph
                key={paragraphKey}
                paragraph={paragraph}
                label={paragraph.address?.label ?? null}
                going={going}
              />
            )
          })
          return (
            <Cell key={cellKey} colSpan={cell.across ?? 1} rowSpan={cell.down ?? 1}>
              {paragraphs}
            </Cell>
          )
        })}
      </tr>
    )
  })
  return (
    <div className="plan-table-frame" {...anchor(table)}>
      <table
        className={`plan-table plan-table-${table.look}${table.columns.length > 3 ? ' plan-table-dense' : ''}`}
      >
        <colgroup>
          {table.columns.map((width, i) => {
            const key = `${i}`
            return <col key={key} style={{ width: `${(width / whole) * 100}%` }} />
          })}
        </colgroup>
        {table.headerRows > 0 && <thead>{rows.slice(0, table.headerRows)}</thead>}
        <tbody>{rows.slice(table.headerRows)}</tbody>
      </table>
    </div>
  )
}

const anchor = (block: PlanBlock) => (block.address ? { id: placeIn(block.address.bookmark) } : {})
