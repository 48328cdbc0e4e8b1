import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/**
 * A copy of the file with its journal in a folder of its own, where SQLite may finish what a killed writer left
 * half done: so the file itself can be read without a change to it or to its folder.
 */
export function recoveredCopy(path: string): { path: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-'))
  for (const ending of ['', '-journal', '-wal'])
    if (existsSync(path + ending)) copyFileSync(path + ending, join(folder, basename(path) + ending))
  return {
    path: join(folder, basename(path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
