import { type SpawnOptions, spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** The project's folder. */
export const root = dirname(import.meta.dirname)

/** Runs a script with this Node in the project's folder, its words going where ours go; its exit code. */
export function runNode(args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
