type Cell = { text: (string | { footnote: string[] })[]; across?: number; down?: number }

/** A row of a table in rich text; a cell that reaches over others is written out. */
export const row = (...cells: (string | Cell)[]): Cell[] =>
  cells.map((cell) => (typeof cell === 'string' ? { text: [cell] } : cell))
