import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { bundle } from './bundle.ts'
import { root } from './run-node.ts'

/** Runs the bundled app in Electron's runtime until its window is closed; its exit code. */
export async function startElectron(runtime: string, files: string[]): Promise<number> {
  await bundle()
  const cwd = process.env.INIT_CWD ?? process.cwd()
  // Electron, too, does not run as root inside Chromium's sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [join(root, 'dist', 'main', 'main.js'), ...asRoot, ...files.map((file) => resolve(cwd, file))]
  return new Promise((done, fail) => {
    const child = spawn(runtime, args, { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => child.kill(signal))
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}
