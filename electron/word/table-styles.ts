const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
const margins = (top: number, left: number, right: number): string =>
  `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${left}" w:type="dxa"/>` +
  `<w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${right}" w:type="dxa"/></w:tblCellMar>`
const tableStyle = (id: string, name: string, borders: string, cells: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
  `<w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>${cells}</w:tblPr></w:style>`

const grey = 'A6A6A6'
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const rows = line('top', 4, grey) + line('bottom', 4, grey) + line('insideH', 4, grey)

/** The styles that docx cannot write: `w:style` of tables, 17.7.4.17 and 17.7.6, and the defaults that others stand on. */
export const tableStyles: string =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  tableStyle(
    'GridTable',
    'Sederunt Grid',
    sides.map((side) => line(side, 4, grey)).join(''),
    margins(20, 100, 100),
  ) +
  tableStyle('RuledTable', 'Sederunt Ruled', rows, margins(20, 0, 160)) +
  tableStyle('FrontTable', 'Sederunt Front Sheet', rows, margins(40, 0, 200))
