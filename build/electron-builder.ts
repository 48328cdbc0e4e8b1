import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { root } from './run-node.ts'

/** How the app is packaged: Windows per user (NSIS), macOS (dmg), Linux (AppImage). Nothing is fetched or rebuilt. */
export const configuration: Configuration = {
  appId: 'org.sederunt.desktop',
  productName: 'Sederunt',
  copyright: 'Sederunt contributors, MIT licence',
  directories: { output: join(root, 'out'), buildResources: join(root, 'dist', 'icons') },
  extraMetadata: {
    main: 'dist/main/main.js',
    // All of these are inside the bundles.
    dependencies: { 'better-sqlite3': '*' },
    scripts: {},
    engines: {},
    allowScripts: null,
    author: 'Sederunt contributors',
  },
  files: [
    '!**/*',
    'package.json',
    'dist/main/**',
    'dist/renderer/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/*.js',
    'node_modules/better-sqlite3/lib/methods/*.js',
    '!node_modules/better-sqlite3/lib/{darwin,linux,linuxmusl,win32}-*.js',
    // The package brings every platform's binary; one is enough.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
  // Otherwise all of a module is unpacked that has a binary in it.
  asar: { smartUnpack: false },
  // A native binary is loaded from the disk, not from the archive.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  publish: null,
  electronLanguages: ['en-GB', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'sederunt',
      name: 'Sederunt programme',
      description: 'Sederunt programme',
      mimeType: 'application/vnd.sederunt.programme',
      role: 'Editor',
    },
    {
      ext: 'sederunt-case',
      name: 'Sederunt pack for reading',
      description: 'Sederunt pack for reading',
      mimeType: 'application/vnd.sederunt.case',
      role: 'Editor',
    },
    {
      ext: 'sederunt-notes',
      name: 'Sederunt notes',
      description: 'Sederunt notes',
      mimeType: 'application/vnd.sederunt.notes',
      role: 'Viewer',
    },
  ],
  win: { target: ['nsis'], icon: join(root, 'dist', 'icons', 'icon.ico') },
  nsis: {
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    // Whoever takes the app away keeps the records.
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg'],
    icon: join(root, 'dist', 'icons', 'icon.icns'),
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
  },
  linux: {
    target: ['AppImage'],
    icon: join(root, 'dist', 'icons', 'linux'),
    category: 'Office',
    synopsis: 'A programme’s records, and its papers in Word',
    executableName: 'sederunt',
  },
}
