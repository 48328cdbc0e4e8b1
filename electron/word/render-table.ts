import type { PlanTable } from '../../shared/rules/plan.ts'
import { paragraph } from './elements/paragraph.ts'
import { table, tableCell, tableRow } from './elements/table.ts'
import type { Orientation } from './page.ts'
import type { PartWriter } from './part-writer.ts'
import { roleInCell } from './plan-styles.ts'
import { renderParagraph } from './render-paragraph.ts'
import { columnWidths, type GridCell, layOutCells } from './table-grid.ts'

const roles = { grid: 'gridTable', ruled: 'ruledTable', front: 'frontTable' } as const
const headerFill = 'EDEDED'

/** A table; its bookmarks, and those of `outer`, stand in its first cell's first paragraph. */
export function renderTable(
  block: PlanTable,
  orientation: Orientation,
  outer: readonly (string | undefined)[],
  part: PartWriter,
): string {
  const grid = layOutCells(block.rows, block.columns.length)
  const widths = columnWidths(block.columns, grid.columns, part.look.page[orientation].textWidth)
  const headerRows = Math.min(Math.max(Math.trunc(block.headerRows) || 0, 0), grid.rows.length)
  const bringsHeader = part.look.ownHeaderRow[block.look]
  let names = [block.address?.bookmark, ...outer]
  const figures = figureColumns(grid.rows, headerRows)
  let rows = ''
  grid.rows.forEach((row, r) => {
    const isHeader = r < headerRows
    let cells = ''
    for (const cell of row) {
      const look = {
        width: widths.slice(cell.column, cell.column + cell.across).reduce((sum, width) => sum + width, 0),
        across: cell.across,
        down: cell.down,
        fill: isHeader && block.look === 'grid' && !bringsHeader ? headerFill : undefined,
        ruleBelow: r === headerRows - 1 && block.look === 'ruled' && !bringsHeader,
      }
      cells += tableCell(
        look,
        cellParagraphs(
          cell,
          block.look,
          isHeader && cell.across === 1 && figures.has(cell.column),
          names,
          part,
        ),
      )
      names = []
    }
    rows += tableRow(isHeader, cells)
  })
  const look = {
    style: part.styled(roles[block.look]).style ?? '',
    columns: widths,
    firstColumn: block.look === 'front',
    header: headerRows > 0,
  }
  return table(look, rows)
}

function cellParagraphs(
  { cell, column }: GridCell,
  look: PlanTable['look'],
  right: boolean,
  names: readonly (string | undefined)[],
  part: PartWriter,
): string {
  if (!cell?.text.length) return paragraph(part.styled('tableText'), part.bookmarks(names, ''))
  return cell.text
    .map((block, i) =>
      renderParagraph(
        block,
        { role: roleInCell(block, look, column), outer: i === 0 ? names : [], look: { right } },
        part,
      ),
    )
    .join('')
}

/** Columns whose cells below the header hold figures: their headings stand over them, on the right. */
function figureColumns(grid: GridCell[][], headerRows: number): ReadonlySet<number> {
  const figures = new Set<number>()
  const others = new Set<number>()
  for (const row of grid.slice(headerRows))
    for (const { cell, column } of row) {
      if (!cell?.text.length) continue
      const isFigure = cell.text.every(({ style }) => style === 'tableNumber')
      const set = isFigure ? figures : others
      set.add(column)
    }
  return figures.difference(others)
}
