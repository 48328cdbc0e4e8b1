import type { Block } from '../../../shared/rich-text.ts'
import { type BlockChange, type Change, kindOf } from '../../../shared/rules/compare/compare-texts.ts'
import { ComparedInlines, type Words } from './compared-inlines.tsx'
import { ComparedPieces } from './compared-pieces.tsx'
import { ComparedTable, rowsOf } from './compared-table.tsx'

export interface Showing {
  words: Words
  /** Where a picture that the file holds is fetched. */
  imageAt: (src: string) => string
  /** The number that a block is printed with, by its id. */
  labels: ReadonlyMap<string, string>
}

/** One block and what became of it. */
export const ComparedBlock = ({ change, showing }: { change: BlockChange; showing: Showing }) => {
  const block = 'now' in change ? change.now : change.was
  if (change.kind === 'left') return null
  const label = showing.labels.get(block.id)
  const inside =
    change.kind === 'changed' ? (
      <Changed change={change.change} was={change.was} now={change.now} showing={showing} />
    ) : (
      <Whole block={block} showing={showing} />
    )
  return (
    <div className={`compared-block compared-${classOf(block)}`}>
      {label !== undefined && change.kind !== 'removed' && <span className="compared-label">{label}</span>}
      {change.kind === 'added' && <ins className="compared-whole">{inside}</ins>}
      {change.kind === 'removed' && <del className="compared-whole">{inside}</del>}
      {(change.kind === 'same' || change.kind === 'changed') && inside}
    </div>
  )
}

const Whole = ({ block, showing }: { block: Block; showing: Showing }) => {
  if (block.type === 'table') return <ComparedTable rows={rowsOf(block)} words={showing.words} />
  if (block.type === 'image') return <Picture block={block} showing={showing} />
  if (block.text.length === 0) return <span className="compared-nothing">An empty paragraph</span>
  return <ComparedInlines text={block.text} words={showing.words} />
}

interface ChangedProps {
  change: Change
  was: Block
  now: Block
  showing: Showing
}

const Changed = ({ change, was, now, showing }: ChangedProps) => {
  if (change.of === 'table') return <ComparedTable rows={change.rows} words={showing.words} />
  if (change.of === 'words') return <ComparedPieces pieces={change.pieces} words={showing.words} />
  return (
    <>
      {change.replaced && was.type === 'image' && (
        <del className="compared-whole">
          <Picture block={was} showing={showing} bare />
        </del>
      )}
      {now.type === 'image' && <Picture block={now} showing={showing} bare />}
      <span className="compared-alt">
        Alt text: <ComparedPieces pieces={change.pieces} words={showing.words} />
      </span>
    </>
  )
}

interface PictureProps {
  block: Extract<Block, { type: 'image' }>
  showing: Showing
  bare?: boolean
}

const Picture = ({ block, showing, bare = false }: PictureProps) => (
  <>
    <img className="compared-picture" src={showing.imageAt(block.src)} alt={block.alt} />
    {!bare && <span className="compared-alt">Alt text: {block.alt}</span>}
  </>
)

const classOf = (block: Block): string => kindOf(block).replace(' ', '')

const kinds: Record<string, string> = {
  numbered: 'a numbered paragraph',
  continuation: 'a continuation',
  plain: 'a plain paragraph',
  quotation: 'a quotation',
  'heading 2': 'a heading',
  'heading 3': 'a lower heading',
  'bullet 1': 'a bullet',
  'bullet 2': 'a bullet of the second level',
  'bullet 3': 'a bullet of the third level',
  'lettered 1': 'a point',
  'lettered 2': 'a point of the second level',
}

/** What happened, beside the words: `Added`, `Moved up`, `Was a bullet`; null where nothing did. */
export function happened(change: BlockChange): string | null {
  if (change.kind === 'added') return 'Added'
  if (change.kind === 'removed') return 'Taken out'
  if (change.kind === 'left') return null
  const moved = change.moved === null ? [] : [`Moved ${change.moved}`]
  if (change.kind === 'same') return moved[0] ?? null
  const { change: what } = change
  const more =
    what.of === 'picture'
      ? [what.replaced && 'Another picture', what.resized && 'Another size'].filter((word) => word !== false)
      : what.retyped
        ? [what.of === 'table' ? 'First row' : `Was ${kinds[kindOf(change.was)] ?? 'of another kind'}`]
        : []
  return [...moved, ...more].join(', ') || 'Changed'
}
