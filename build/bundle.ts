import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './run-node.ts'

const entries = ['main', 'worker', 'cli']

/**
 * Makes `dist/main/`: main.js for Electron, worker.js for its threads, cli.js for a terminal, and what they share. All
 * dependencies are inside but two: Electron is the runtime, and better-sqlite3 is partly a binary.
 */
export async function bundle(outDir = join(root, 'dist', 'main')): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      // Whoever reads an error's line reads our names.
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          entries
            .map((name) => [name, join(root, 'electron', `${name}.ts`)] as const)
            .filter(([, path]) => existsSync(path)),
        ),
        // Flat: what finds its neighbour in `electron/` finds it here too.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return outDir
}
