import { memo, type ReactNode } from 'react'
import type { ReadingBlock, ReadingPart } from '../../../../shared/api.ts'
import type { PlanParagraph, PlanTable } from '../../../../shared/rules/plan.ts'
import { type Stretch, stretchesOf } from '../../../../shared/rules/reading/said-in.ts'
import { imageAddress } from '../../../api/image-address.ts'
import type { Footnote } from '../../documents/footnotes.ts'
import { elementId } from '../reader.ts'
import { type Follow, Words } from './words.tsx'

export interface BlockProps {
  programme: string
  part: ReadingPart
  block: ReadingBlock
  /** Its place among the part's blocks. */
  at: number
  label: string | null
  notes: readonly Footnote[]
  notesBefore: number
  follow: Follow
}

const headings = { coverTitle: 'h3', title: 'h3', heading1: 'h3', heading2: 'h4', heading3: 'h5' } as const

/** A block of the pack: it can be gone to, so that keys and readers go on from there. */
export const Block = memo((props: BlockProps) => {
  const { part, block, at } = props
  const stretches = block.address && part.subject ? stretchesOf(block) : undefined
  const place = {
    id: elementId(part, at),
    'data-part': part.key,
    'data-block': at,
    tabIndex: -1,
  }
  if (block.type === 'image')
    return (
      <figure {...place} className="rd-image">
        <img
          src={imageAddress(props.programme, block.src)}
          alt={block.alt}
          loading="lazy"
          style={block.widthMm === undefined ? {} : { width: `${(block.widthMm / 159.2) * 100}%` }}
        />
      </figure>
    )
  if (block.type === 'table')
    return (
      <div {...place} className="rd-table-frame">
        <Table {...props} table={block} stretches={stretches} />
      </div>
    )
  return <Paragraph {...props} paragraph={block} stretches={stretches?.[0]} place={place} />
})

interface ParagraphProps extends BlockProps {
  paragraph: PlanParagraph
  stretches: readonly Stretch[] | undefined
  place: object
}

const Paragraph = ({ paragraph, stretches, place, label, notes, notesBefore, follow }: ParagraphProps) => {
  const { style, text } = paragraph
  const Element = style in headings ? headings[style as keyof typeof headings] : 'p' // just looked up
  return (
    <Element {...place} className={`rd-p rd-${style}${paragraph.newPage ? ' rd-new-page' : ''}`}>
      {label !== null && <span className="rd-label">{label}</span>}
      {label !== null && ' '}
      <Words text={text} stretches={stretches} {...{ notes, notesBefore, follow }} />
    </Element>
  )
}

const Table = ({
  table,
  stretches,
  notes,
  notesBefore,
  follow,
}: BlockProps & { table: PlanTable; stretches: Stretch[][] | undefined }) => {
  const whole = table.columns.reduce((sum, width) => sum + width, 0)
  let counted = 0
  const rows = table.rows.map((cells, i) => {
    // Rows and cells are known by their place.
    const key = `${i}`
    return (
      <tr key={key}>
        {cells.map((cell, j): ReactNode => {
          const own = stretches?.[counted]
          counted += 1
          const cellKey = `${j}`
          const Cell = i < table.headerRows ? 'th' : 'td'
          let from = 0
          return (
            <Cell
              key={cellKey}
              {...(i < table.headerRows ? { scope: 'col' as const } : {})}
              colSpan={cell.across ?? 1}
              rowSpan={cell.down ?? 1}
            >
              {cell.text.map((paragraph, k) => {
                const paragraphKey = `${k}`
                const mine = own?.slice(from, from + paragraph.text.length)
                from += paragraph.text.length
                return (
                  <p key={paragraphKey} className={`rd-cell rd-${paragraph.style}`}>
                    <Words text={paragraph.text} stretches={mine} {...{ notes, notesBefore, follow }} />
                  </p>
                )
              })}
            </Cell>
          )
        })}
      </tr>
    )
  })
  return (
    <table className={`rd-table rd-table-${table.look}${table.columns.length > 3 ? ' rd-table-dense' : ''}`}>
      <colgroup>
        {table.columns.map((width, i) => {
          const key = `${i}`
          return <col key={key} style={{ width: `${(width / whole) * 100}%` }} />
        })}
      </colgroup>
      {table.headerRows > 0 && <thead>{rows.slice(0, table.headerRows)}</thead>}
      <tbody>{rows.slice(table.headerRows)}</tbody>
    </table>
  )
}
