import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'

/** The archive's files, as `dist/main/main.js`; folders are left out. */
export function filesOf(archive: string): string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replace(/^[/\\]/, '').replaceAll('\\', '/'))
    .filter((path) => !('files' in statFile(archive, path)))
}

const belongs = [
  /^package\.json$/,
  /^dist\/main\/(main|worker|cli)\.js$/,
  /^dist\/main\/[\w.-]+-[\w-]{8}\.js$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/[\w-]+\.(svg|png|ico|txt)$/,
  /^dist\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|svg|png|woff2)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/(methods\/)?[\w-]+\.js$/,
]

const needed = [
  'package.json',
  'dist/main/main.js',
  'dist/main/worker.js',
  'dist/main/cli.js',
  'dist/renderer/index.html',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/index.js',
]

/** What should not be in the archive, and what should be and is not; `target` as `linux-x64`. */
export function faultsOfContents(files: string[], target: string): string[] {
  const binary = `node_modules/better-sqlite3/prebuilds/${target}.node`
  const extra = files.filter((file) => file !== binary && !belongs.some((pattern) => pattern.test(file)))
  const missing = [...needed, binary].filter((file) => !files.includes(file))
  for (const [name, pattern] of [
    ['script', /^dist\/renderer\/assets\/.*\.js$/],
    ['style sheet', /^dist\/renderer\/assets\/.*\.css$/],
  ] as const)
    if (!files.some((file) => pattern.test(file))) missing.push(`a ${name} of the page`)
  return [...extra.map((file) => `${file} does not belong`), ...missing.map((file) => `${file} is missing`)]
}

/** What the bundles of the main side import that is neither Node's, Electron nor better-sqlite3, nor a neighbour. */
export function strangeImports(archive: string, files: string[]): string[] {
  const known = new Set(['electron', 'better-sqlite3', ...builtinModules])
  return files
    .filter((file) => file.startsWith('dist/main/'))
    .flatMap((file) => {
      const code = extractFile(archive, file).toString('utf8')
      const statements = code.matchAll(
        /^(?:import|export)\b[^'"\n]*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']/gm,
      )
      return [...statements].map(([, from, bare]) => from ?? bare ?? '')
    })
    .filter((name) => {
      if (name.startsWith('node:')) return false
      return name.startsWith('./') ? !files.includes(`dist/main/${name.slice(2)}`) : !known.has(name)
    })
}

/** Files in which the path of this machine's checkout stands. */
export function filesWith(archive: string, files: string[], words: string): string[] {
  return files.filter((file) => !file.endsWith('.node') && extractFile(archive, file).includes(words))
}

/** Whether the unpacked binary is, byte for byte, the one that better-sqlite3 brings for the target. */
export function isRightBinary(archive: string, root: string, target: string): boolean {
  const path = join('node_modules', 'better-sqlite3', 'prebuilds', `${target}.node`)
  return readFileSync(join(`${archive}.unpacked`, path)).equals(readFileSync(join(root, path)))
}
