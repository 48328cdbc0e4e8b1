import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodePng } from './encode-png.ts'
import { icnsFile, icoFile } from './icon-files.ts'
import { drawShapes, readShapes } from './shapes.ts'

/** Draws the mark in every size that a platform wants: icon.ico, icon.icns and a folder of PNGs for Linux. */
export function drawIcons(folder: string): void {
  const shapes = readShapes(readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8'))
  const png = (size: number) => encodePng(drawShapes(shapes, size), size)
  mkdirSync(join(folder, 'linux'), { recursive: true })
  for (const size of [16, 32, 48, 64, 128, 256, 512])
    writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png(size))
  writeFileSync(join(folder, 'icon.ico'), icoFile([16, 24, 32, 48, 64, 128, 256], png))
  writeFileSync(join(folder, 'icon.icns'), icnsFile(png))
}
