import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** What `@electron/fuses` looks for in Electron's program: https://www.electronjs.org/docs/latest/tutorial/fuses */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const asElectronShipsThem = '101100011'

/** A folder that packaging takes for Electron's own for Linux: the same files where it looks, nothing that runs. */
export async function makeStandInRuntime(folder: string, version: string): Promise<string> {
  const wire = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, asElectronShipsThem.length]),
    Buffer.from(asElectronShipsThem),
  ])
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true })
  const program = join(folder, 'electron')
  writeFileSync(
    program,
    Buffer.concat([Buffer.from('#!/bin/false\n'), Buffer.alloc(4096), wire, Buffer.alloc(64)]),
  )
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'LICENSE'), 'Electron’s licence stands here.\n')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>Chromium’s licences stand here.</p>\n')
  for (const locale of ['en-GB', 'en-US', 'fr'])
    writeFileSync(join(folder, 'locales', `${locale}.pak`), locale)
  const app = join(folder, 'default-app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), '{ "name": "electron", "main": "main.js" }')
  writeFileSync(join(app, 'main.js'), '')
  await createPackage(app, join(folder, 'resources', 'default_app.asar'))
  return folder
}
