import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { describe, expect, it } from 'vitest'
import { faultsOfContents, filesOf, filesWith, strangeImports } from '../../build/archive-contents.ts'

const whole = [
  'package.json',
  'dist/main/main.js',
  'dist/main/worker.js',
  'dist/main/cli.js',
  'dist/main/engine-AbCd_123.js',
  'dist/renderer/index.html',
  'dist/renderer/icon.svg',
  'dist/renderer/assets/index-AbCd_123.js',
  'dist/renderer/assets/index-AbCd_123.css',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/better-sqlite3/lib/methods/backup.js',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
]

describe('what is in the archive', () => {
  it('is enough and not too much', () => expect(faultsOfContents(whole, 'linux-x64')).toEqual([]))

  it.each([
    'electron/main.ts',
    'dist/main/main.js.map',
    'dist/main/extra.js',
    'dist/renderer/assets/plain.js',
    'tests/hosts/loopback.test.ts',
    'shared/errors.ts',
    'README.md',
    'node_modules/hono/package.json',
    'node_modules/better-sqlite3/deps/sqlite3.tar.gz',
    'node_modules/better-sqlite3/src/better_sqlite3.cpp',
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    'node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node',
  ])('has no %s', (file) => {
    expect(faultsOfContents([...whole, file], 'linux-x64')).toEqual([`${file} does not belong`])
  })

  it('misses nothing', () => {
    for (const file of whole.filter((name) => !/engine|icon|backup/.test(name)))
      expect(
        faultsOfContents(
          whole.filter((other) => other !== file),
          'linux-x64',
        ),
        file,
      ).toHaveLength(1)
  })

  it('is for its own target', () => {
    expect(faultsOfContents(whole, 'linux-arm64')).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node does not belong',
      'node_modules/better-sqlite3/prebuilds/linux-arm64.node is missing',
    ])
  })
})

describe('the bundles in an archive', () => {
  async function archiveOf(files: Record<string, string>): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'sederunt-archive-'))
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'app', name)), { recursive: true })
      writeFileSync(join(folder, 'app', name), content)
    }
    await createPackage(join(folder, 'app'), join(folder, 'app.asar'))
    return join(folder, 'app.asar')
  }

  it('may import Node, Electron, better-sqlite3 and one another', async () => {
    const archive = await archiveOf({
      'dist/main/main.js': `import { app } from 'electron'\nimport fs from "node:fs"\nimport { x } from './part.js'\n`,
      'dist/main/part.js': `import sqlite from "better-sqlite3"\nexport { join } from "path"\n`,
    })
    const files = filesOf(archive)
    expect(files.toSorted()).toEqual(['dist/main/main.js', 'dist/main/part.js'])
    expect(strangeImports(archive, files)).toEqual([])
  })

  it('may import nothing that has been left outside', async () => {
    const archive = await archiveOf({
      'dist/main/main.js': `import { Hono } from 'hono'\nimport './gone.js'\nimport "docx"\n`,
    })
    expect(strangeImports(archive, filesOf(archive)).toSorted()).toEqual(['./gone.js', 'docx', 'hono'])
  })

  it('are known by the path of the workshop where it stands in them', async () => {
    const archive = await archiveOf({
      'a.js': 'const root = "/workshop/sederunt"',
      'b.js': 'const root = "/"',
    })
    expect(filesWith(archive, filesOf(archive), '/workshop/sederunt')).toEqual(['a.js'])
  })
})
