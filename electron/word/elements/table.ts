export interface CellLook {
  /** In twips. */
  width: number
  across: number
  /** `start` of a cell that covers rows below, `covered` beneath it. */
  down?: 'start' | 'covered' | undefined
  /** Six hexadecimal digits. */
  fill?: string | undefined
  /** A rule beneath a table's header, where its style has none of that weight. */
  ruleBelow?: boolean | undefined
}

/** `w:tc`, 17.4.65, which ends with a paragraph always; its properties, 17.4.69, in the order of the schema. */
export function tableCell(look: CellLook, paragraphs: string): string {
  let all = `<w:tcW w:w="${look.width}" w:type="dxa"/>`
  if (look.across > 1) all += `<w:gridSpan w:val="${look.across}"/>`
  if (look.down) all += look.down === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  if (look.ruleBelow)
    all += '<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="404040"/></w:tcBorders>'
  if (look.fill) all += `<w:shd w:val="clear" w:color="auto" w:fill="${look.fill}"/>`
  return `<w:tc><w:tcPr>${all}</w:tcPr>${paragraphs || '<w:p/>'}</w:tc>`
}

/** `w:tr`, 17.4.78: never split over two pages (17.4.6); a header row repeats (17.4.49). */
export const tableRow = (header: boolean, cells: string): string =>
  `<w:tr><w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`

export interface TableLook {
  style: string
  /** Of the grid's columns, in twips. */
  columns: readonly number[]
  firstColumn: boolean
  header: boolean
}

/** `w:tbl`, 17.4.37, as wide as its columns and no wider (`w:tblLayout`, 17.4.52). */
export function table({ style, columns, firstColumn, header }: TableLook, rows: string): string {
  const width = columns.reduce((sum, column) => sum + column, 0)
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="${header ? (firstColumn ? '06A0' : '0620') : firstColumn ? '0680' : '0600'}" ` +
    `w:firstRow="${header ? 1 : 0}" w:lastRow="0" w:firstColumn="${firstColumn ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
  )
}
