import { join } from 'node:path'
import { type Arch, build, type Configuration, type Platform } from 'electron-builder'
import { buildPage } from './build-page.ts'
import { bundle } from './bundle.ts'
import { configuration } from './electron-builder.ts'
import { drawIcons } from './icons/draw-icons.ts'
import { root } from './run-node.ts'

interface Options {
  platform: Platform
  arch: Arch
  /** `dir` makes the unpacked app alone; absent: the installer that the platform has. */
  target?: string
  overrides?: Configuration
}

/** Bundles, draws the icons and packages; the paths of the files that were made. */
export async function packageApp({ platform, arch, target, overrides = {} }: Options): Promise<string[]> {
  await buildPage()
  await bundle()
  drawIcons(join(root, 'dist', 'icons'))
  return await build({
    projectDir: root,
    targets: platform.createTarget(target ?? null, arch),
    // electron-builder writes into what it is given.
    config: structuredClone({ ...configuration, ...overrides }),
    publish: 'never',
  })
}
