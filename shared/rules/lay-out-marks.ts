/** Something that takes room along a line, from `start`, in whatever unit. */
export interface Placed {
  start: number
  width: number
}

/** The row of each mark, from 0, so that no two in a row touch: each goes into the first row that has room for it. */
export function layOutMarks(marks: readonly Placed[], gap: number): number[] {
  const ends: number[] = []
  const rows = new Array<number>(marks.length).fill(0)
  const order = marks.map((_, i) => i).sort((a, b) => startOf(marks, a) - startOf(marks, b) || a - b)
  for (const i of order) {
    const mark = marks[i]
    if (!mark) continue
    const free = ends.findIndex((end) => end + gap <= mark.start)
    const row = free < 0 ? ends.length : free
    ends[row] = mark.start + mark.width
    rows[i] = row
  }
  return rows
}

const startOf = (marks: readonly Placed[], i: number): number => marks[i]?.start ?? 0
