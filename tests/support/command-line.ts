import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export interface Said {
  code: number
  stdout: string
  stderr: string
}

const root = join(import.meta.dirname, '..', '..')
const cli = join(root, 'electron', 'cli.ts')
const quiet = '--disable-warning=ExperimentalWarning'

/** The command line in a folder of its own, which goes when the file of tests is done. */
export function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-cli-'))
  const home = join(folder, 'home')
  mkdirSync(home)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
    const { INIT_CWD: _, ...rest } = process.env
    return { ...rest, SEDERUNT_HOME: home, ...more }
  }
  const run = (args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Said> =>
    new Promise((resolve) => {
      const { cwd = folder, env = {} } = options
      execFile(
        process.execPath,
        args,
        { cwd, env: environment(env), maxBuffer: 2 ** 26 },
        (error, stdout, stderr) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
        },
      )
    })
  return {
    folder,
    home,
    root,
    path: (...names: string[]) => join(folder, ...names),
    /** Calls `electron/cli.ts`, in the folder unless another is named. */
    sederunt: (...args: string[]) => run([quiet, cli, ...args]),
    /** The same with its folder and environment; `through` names the script that is run instead. */
    run: (args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; through?: string } = {}) =>
      run([quiet, options.through ?? cli, ...args], options),
    /** Leaves a command running; its first line of output once there is one. */
    async start(...args: string[]) {
      const child = spawn(process.execPath, [quiet, cli, ...args], { cwd: folder, env: environment() })
      let [stdout, stderr] = ['', '']
      child.stderr.on('data', (data) => {
        stderr += data
      })
      const line = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (data) => {
          stdout += data
          if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')))
        })
        child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${stderr}`)))
      })
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      return {
        line,
        stderr: () => stderr,
        stop: (signal: NodeJS.Signals) => {
          child.kill(signal)
          return ended
        },
      }
    },
  }
}
