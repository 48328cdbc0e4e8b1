/** A shape by the distance of a point from its edge: negative inside; all in a square of 1024 by 1024. */
export interface Shape {
  colour: [red: number, green: number, blue: number]
  distance(x: number, y: number): number
}

const canvas = 1024

/** The rounded rectangles and round-capped lines of a drawing, in order. It may hold nothing else. */
export function readShapes(svg: string): Shape[] {
  return [...svg.matchAll(/<(rect|line|[a-z]+)\b([^>]*)>/g)].flatMap(([, name, attributes = '']) => {
    const text = (key: string) => attributes.match(new RegExp(`\\s${key}="([^"]*)"`))?.[1] ?? ''
    const number = (key: string) => Number(text(key))
    if (name === 'svg' || name === 'title') return []
    if (name === 'rect')
      return rectangle(
        number('x'),
        number('y'),
        number('width'),
        number('height'),
        number('rx'),
        text('fill'),
      )
    if (name === 'line') {
      const ends = [number('x1'), number('y1'), number('x2'), number('y2')] as const
      return line(ends, number('stroke-width') / 2, text('stroke'))
    }
    throw new Error(`the drawing has a ${name}, which cannot be drawn`)
  })
}

function rectangle(x: number, y: number, width: number, height: number, radius: number, fill: string): Shape {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return {
    colour: colourOf(fill),
    distance(px, py) {
      const dx = Math.abs(px - middleX) - width / 2 + radius
      const dy = Math.abs(py - middleY) - height / 2 + radius
      return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
    },
  }
}

function line(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  half: number,
  stroke: string,
): Shape {
  const [dx, dy] = [x2 - x1, y2 - y1]
  return {
    colour: colourOf(stroke),
    distance(px, py) {
      const along = ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy)
      const at = Math.min(1, Math.max(0, along))
      return Math.hypot(px - x1 - at * dx, py - y1 - at * dy) - half
    },
  }
}

function colourOf(hex: string): Shape['colour'] {
  const digits = hex.match(/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i)
  if (digits === null) throw new Error(`${hex} is not a colour`)
  return [
    Number.parseInt(digits[1] ?? '', 16),
    Number.parseInt(digits[2] ?? '', 16),
    Number.parseInt(digits[3] ?? '', 16),
  ]
}

/** RGBA bytes of a square of `size` pixels; an edge fades over the width of one pixel. */
export function drawShapes(shapes: Shape[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  const scale = canvas / size
  for (let at = 0; at < size * size; at++) {
    const [x, y] = [((at % size) + 0.5) * scale, (Math.floor(at / size) + 0.5) * scale]
    let [red, green, blue, alpha] = [0, 0, 0, 0]
    for (const { colour, distance } of shapes) {
      const cover = Math.min(1, Math.max(0, 0.5 - distance(x, y) / scale))
      const over = cover + alpha * (1 - cover)
      const mix = (below: number, above: number) =>
        over === 0 ? 0 : (above * cover + below * alpha * (1 - cover)) / over
      ;[red, green, blue, alpha] = [mix(red, colour[0]), mix(green, colour[1]), mix(blue, colour[2]), over]
    }
    pixels.set([red, green, blue, alpha * 255].map(Math.round), at * 4)
  }
  return pixels
}
