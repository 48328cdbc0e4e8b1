/**
 * What `make` answers, made once for the same lists: records are never changed in place, so a list that is the
 * identical object says the same. Nothing is held for longer than its lists are.
 */
export function remembered<Of extends [object, ...object[]], R>(make: (...of: Of) => R): (...of: Of) => R {
  const known = new WeakMap<object, unknown>()
  return (...of) => {
    let level = known
    for (const list of of.slice(0, -1)) level = within(level, list)
    const last = of[of.length - 1] ?? of[0]
    const before = level.get(last) as { made: R } | undefined // only what is set below
    if (before) return before.made
    const made = make(...of)
    level.set(last, { made })
    return made
  }
}

function within(level: WeakMap<object, unknown>, list: object): WeakMap<object, unknown> {
  const next = (level.get(list) as WeakMap<object, unknown> | undefined) ?? new WeakMap() // only what is set below
  level.set(list, next)
  return next
}
