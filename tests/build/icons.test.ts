import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawIcons } from '../../build/icons/draw-icons.ts'
import { encodePng } from '../../build/icons/encode-png.ts'
import { drawShapes, readShapes } from '../../build/icons/shapes.ts'

const square = '<svg><rect x="256" y="256" width="512" height="512" rx="0" fill="#1a5190"/></svg>'
const pixel = (pixels: Uint8Array, size: number, x: number, y: number) => [
  ...pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4),
]

describe('the drawing', () => {
  it('is its colour inside and clear outside', () => {
    const pixels = drawShapes(readShapes(square), 16)
    expect(pixel(pixels, 16, 8, 8)).toEqual([0x1a, 0x51, 0x90, 255])
    expect(pixel(pixels, 16, 0, 0)).toEqual([0, 0, 0, 0])
    expect(pixel(pixels, 16, 3, 8)[3]).toBe(0)
    expect(pixel(pixels, 16, 4, 8)[3]).toBe(255)
  })

  it('has round corners where they are asked for', () => {
    const round = drawShapes(readShapes(square.replace('rx="0"', 'rx="256"')), 64)
    expect(pixel(round, 64, 17, 17)[3]).toBe(0)
    expect(pixel(round, 64, 32, 17)[3]).toBe(255)
  })

  it('lies in order, the later over the earlier', () => {
    const line = '<line x1="256" y1="512" x2="768" y2="512" stroke="#ffffff" stroke-width="128"/>'
    const pixels = drawShapes(readShapes(square.replace('</svg>', `${line}</svg>`)), 64)
    expect(pixel(pixels, 64, 32, 32)).toEqual([255, 255, 255, 255])
    expect(pixel(pixels, 64, 32, 40)).toEqual([0x1a, 0x51, 0x90, 255])
  })

  it('says what it cannot draw', () => {
    expect(() => readShapes('<svg><circle r="1"/></svg>')).toThrow('circle')
    expect(() => readShapes(square.replace('#1a5190', 'navy'))).toThrow('navy')
  })
})

it('keeps every pixel in the PNG', () => {
  const pixels = new Uint8Array(4 * 4 * 4).map((_, at) => at * 3)
  const png = encodePng(pixels, 4)
  expect(png.readUInt32BE(16)).toBe(4)
  const start = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  for (let row = 0; row < 4; row++)
    expect(rows.subarray(row * 17 + 1, row * 17 + 17)).toEqual(
      Buffer.from(pixels.subarray(row * 16, row * 16 + 16)),
    )
})

it('puts every size where a platform looks for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-icons-'))
  drawIcons(folder)
  const ico = readFileSync(join(folder, 'icon.ico'))
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + 16 * index])
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 0])
  for (const [index] of sizes.entries()) {
    const offset = ico.readUInt32LE(6 + 16 * index + 12)
    expect(ico.subarray(offset + 1, offset + 4).toString()).toBe('PNG')
  }
  const icns = readFileSync(join(folder, 'icon.icns'))
  expect(icns.subarray(0, 4).toString()).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  expect(readFileSync(join(folder, 'linux', '512x512.png')).readUInt32BE(16)).toBe(512)
})
