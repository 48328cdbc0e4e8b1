const rowsOfPage = '#page .link-row, #page .table-row'

/** `j` and `k`, or the arrows once a row has the focus: to the next row or the one before. Whether the key was one. */
export function moveThroughRows(key: string, from: EventTarget | null): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(rowsOfPage)].filter(
    (row) => row.offsetParent !== null,
  )
  const at = rows.findIndex((row) => from instanceof Node && row.contains(from))
  const step = stepOf(key, at >= 0 && !rows[at]?.matches('.table-row'))
  if (step === undefined || rows.length === 0) return false
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return true
}

function stepOf(key: string, inList: boolean): 1 | -1 | undefined {
  if (key === 'j' || (inList && key === 'ArrowDown')) return 1
  if (key === 'k' || (inList && key === 'ArrowUp')) return -1
  return undefined
}
