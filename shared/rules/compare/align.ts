/** Where two lists say the same, in order: pairs of places. */
export type Pair = [was: number, now: number]

/** As many cells as are worked through one by one; what is larger is first divided where it is certain. */
const most = 1_000_000

/** The longest list that both hold in the same order; where both are very long and unlike, only what is certain of it. */
export function align(was: readonly string[], now: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  within(was, now, { was: 0, now: 0, wasEnd: was.length, nowEnd: now.length }, pairs)
  return pairs
}

interface Span {
  was: number
  now: number
  wasEnd: number
  nowEnd: number
}

function within(was: readonly string[], now: readonly string[], span: Span, pairs: Pair[]): void {
  let { was: from, now: to, wasEnd, nowEnd } = span
  while (from < wasEnd && to < nowEnd && was[from] === now[to]) pairs.push([from++, to++])
  const tail: Pair[] = []
  while (from < wasEnd && to < nowEnd && was[wasEnd - 1] === now[nowEnd - 1]) tail.push([--wasEnd, --nowEnd])
  const rest = { was: from, now: to, wasEnd, nowEnd }
  if (from < wasEnd && to < nowEnd) {
    if ((wasEnd - from) * (nowEnd - to) <= most) longest(was, now, rest, pairs)
    else divided(was, now, rest, pairs)
  }
  pairs.push(...tail.reverse())
}

function longest(was: readonly string[], now: readonly string[], span: Span, pairs: Pair[]): void {
  const [rows, columns] = [span.wasEnd - span.was, span.nowEnd - span.now]
  const width = columns + 1
  // How long a common list can still become from here on.
  const ahead = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      ahead[i * width + j] =
        was[span.was + i] === now[span.now + j]
          ? (ahead[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(ahead[(i + 1) * width + j] ?? 0, ahead[i * width + j + 1] ?? 0)
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    if (was[span.was + i] === now[span.now + j]) pairs.push([span.was + i++, span.now + j++])
    else if ((ahead[(i + 1) * width + j] ?? 0) >= (ahead[i * width + j + 1] ?? 0)) i++
    else j++
  }
}

/** Divides at what stands once in each, and goes on between. */
function divided(was: readonly string[], now: readonly string[], span: Span, pairs: Pair[]): void {
  const [inWas, inNow] = [onceIn(was, span.was, span.wasEnd), onceIn(now, span.now, span.nowEnd)]
  const common = [...inWas].flatMap(([key, i]): Pair[] => {
    const j = inNow.get(key)
    return j === undefined ? [] : [[i, j]]
  })
  const ascending = new Set(longestAscent(common.map(([, j]) => j)))
  const certain = common.filter((_, place) => ascending.has(place))
  if (certain.length === 0) return
  let [from, to] = [span.was, span.now]
  for (const [i, j] of certain) {
    within(was, now, { was: from, now: to, wasEnd: i, nowEnd: j }, pairs)
    pairs.push([i, j])
    ;[from, to] = [i + 1, j + 1]
  }
  within(was, now, { was: from, now: to, wasEnd: span.wasEnd, nowEnd: span.nowEnd }, pairs)
}

function onceIn(keys: readonly string[], from: number, end: number): Map<string, number> {
  const places = new Map<string, number | null>()
  for (let i = from; i < end; i++) {
    const key = keys[i] ?? ''
    places.set(key, places.has(key) ? null : i)
  }
  return new Map([...places].flatMap(([key, i]): [string, number][] => (i === null ? [] : [[key, i]])))
}

/** The places of the longest ascending list among different numbers. */
export function longestAscent(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, place) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[place] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = place
  })
  const found: number[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) found.push(place)
  return found.reverse()
}
