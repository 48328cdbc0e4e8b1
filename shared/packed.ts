/**
 * An answer of thousands of rows alike, in a third of the room: the names of a row's fields are written once, and so is
 * what several rows share. A cell is a plain value, or an array: `[shape, ...values]` of an object whose field names are
 * `shapes[shape]`, `[-1, ...items]` of a list, `[-2, n]` for the shared one.
 */
export interface Packed {
  shapes: string[][]
  shared: unknown[]
  cell: unknown
}

const list = -1
const sharedOne = -2

/** What JSON would say of `value`; one and the same object found twice is written once. */
export function pack(value: unknown): Packed {
  const shapes: string[][] = []
  const shapeOf = new Map<string, number>()
  const shared: unknown[] = []
  const places = new Map<object, number>()
  const twice = metTwice(value)

  const written = (of: object): unknown[] => {
    if (Array.isArray(of)) return [list, ...of.map(cellOf)]
    const cells: unknown[] = [0]
    let key = ''
    for (const name in of) {
      const field = of[name as keyof typeof of] as unknown // its own name
      if (field === undefined) continue
      key += `${name.length}${name}`
      cells.push(cellOf(field))
    }
    cells[0] = shapeOf.get(key) ?? shapeMet(key, of)
    return cells
  }
  const shapeMet = (key: string, of: object): number => {
    const names = Object.entries(of).flatMap(([name, field]) => (field === undefined ? [] : [name]))
    shapeOf.set(key, shapes.length)
    return shapes.push(names) - 1
  }
  const cellOf = (of: unknown): unknown => {
    if (typeof of !== 'object' || of === null) return of ?? null
    if (!twice.has(of)) return written(of)
    const known = places.get(of) ?? shared.push(written(of)) - 1
    places.set(of, known)
    return [sharedOne, known]
  }
  return { shapes, shared, cell: cellOf(value) }
}

function metTwice(value: unknown): Set<object> {
  const once = new Set<object>()
  const twice = new Set<object>()
  const look = (of: unknown): void => {
    if (typeof of !== 'object' || of === null) return
    if (once.has(of)) {
      twice.add(of)
      return
    }
    once.add(of)
    for (const name in of) look(of[name as keyof typeof of])
  }
  look(value)
  return twice
}

/** What was packed; what rows share is one object again. The engine types the same answer. */
export function unpack<T>({ shapes, shared, cell }: Packed): T {
  const known: unknown[] = []
  const valueIn = (of: unknown): unknown => {
    if (!Array.isArray(of)) return of
    const [kind] = of
    if (kind === sharedOne) {
      const n = of[1]
      if (!(n in known)) known[n] = valueIn(shared[n])
      return known[n]
    }
    if (kind === list) return of.slice(1).map(valueIn)
    const value: Record<string, unknown> = {}
    const names = shapes[kind] ?? []
    for (let i = 0; i < names.length; i++) value[names[i] ?? ''] = valueIn(of[i + 1])
    return value
  }
  return valueIn(cell) as T
}
