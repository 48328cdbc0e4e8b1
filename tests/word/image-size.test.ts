import { describe, expect, test } from 'vitest'
import { imageSize } from '../../electron/word/image-size.ts'
import { pixel } from '../support/sample-plan.ts'

const png = Buffer.from(pixel.split(',')[1] ?? '', 'base64')
const frame = (marker: number, height: number, width: number): number[] => [
  ...[0xff, marker, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255],
  ...Array(10).fill(0),
]
const segment = (marker: number, length: number): number[] => [
  0xff,
  marker,
  0,
  length + 2,
  ...Array(length).fill(0xff),
]

describe('the size of an image', () => {
  test('is read from a PNG', () => {
    const large = Buffer.from(png)
    large.writeUInt32BE(1_920, 16)
    large.writeUInt32BE(1_080, 20)
    expect(imageSize(large)).toEqual({ format: 'png', width: 1_920, height: 1_080 })
  })

  test('is read from a JPEG, past whatever stands before its frame', () => {
    const jpeg = [0xff, 0xd8, ...segment(0xe1, 200), ...segment(0xc4, 30), 0xff, ...frame(0xc2, 600, 800)]
    expect(imageSize(Buffer.from(jpeg))).toEqual({ format: 'jpeg', width: 800, height: 600 })
  })

  test('is not there in what is broken or something else', () => {
    const none = Buffer.from(png)
    none.writeUInt32BE(0, 20)
    const others = [
      [],
      [0xff, 0xd8],
      [0xff, 0xd8, 0xff, 0xd9],
      [0xff, 0xd8, ...segment(0xe1, 9)],
      [0xff, 0xd8, ...frame(0xc0, 0, 9)],
    ]
    for (const bytes of [
      none,
      png.subarray(0, 30),
      Buffer.from('GIF89a'),
      ...others.map((one) => Buffer.from(one)),
    ])
      expect(imageSize(bytes)).toBeNull()
  })
})
