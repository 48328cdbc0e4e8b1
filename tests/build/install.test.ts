import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root as project } from '../../build/run-node.ts'

let root: string

/** An npm that writes down when it is called, and puts there what the real one would. */
const npm = `
const fs = require('node:fs')
fs.appendFileSync('npm-calls', process.argv.slice(2, 3) + '\\n')
console.log('npm chatters on standard output')
console.error('npm warn EBADENGINE')
const fail = fs.existsSync('npm-fails') ? fs.readFileSync('npm-fails', 'utf8') : ''
if (fail && !(fail.includes('EUSAGE') && process.argv[2] === 'install')) { console.error(fail); process.exit(1) }
setTimeout(() => {
  fs.mkdirSync('node_modules/node/bin', { recursive: true })
  fs.symlinkSync(process.execPath, 'node_modules/node/bin/node')
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
}, 300)`

const cli = `if (process.argv[2] === 'wait') { process.on('SIGTERM', () => process.exit(7)); setTimeout(() => {}, 60000) }
console.log(JSON.stringify({ args: process.argv.slice(2), typedIn: process.env.INIT_CWD }))
if (process.argv[2] === 'exit') process.exit(Number(process.argv[3]))
if (process.argv[2] === 'read') process.stdin.pipe(process.stdout)`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sederunt-install-'))
  mkdirSync(join(root, 'build'))
  for (const name of ['run.mjs', 'install.mjs', 'lock.mjs'])
    cpSync(join(project, 'build', name), join(root, 'build', name))
  mkdirSync(join(root, 'electron'))
  writeFileSync(join(root, 'electron', 'cli.ts'), cli)
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(root, 'npm.cjs'), npm)
  lockFile('1.0.0')
})

afterEach(() => {
  chmodSync(root, 0o755)
  rmSync(root, { recursive: true, force: true })
})

function lockFile(version: string) {
  const packages = {
    '': {},
    'node_modules/a': { version },
    'node_modules/b': { version: '1.0.0', optional: true },
  }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))
}

const env = () => ({ ...process.env, npm_execpath: join(root, 'npm.cjs'), INIT_CWD: '/typed/here' })
const calls = () => (existsSync(join(root, 'npm-calls')) ? readFileSync(join(root, 'npm-calls'), 'utf8') : '')

function run(args: string[], cwd = root): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'build', 'run.mjs'), ...args],
      { cwd, env: env() },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

describe('the first command of a clone', () => {
  it('installs, and says so on standard error alone', async () => {
    const { code, out, err } = await run(['sederunt', 'list', '--json'])
    expect({ code, out: JSON.parse(out) }).toEqual({
      code: 0,
      out: { args: ['list', '--json'], typedIn: '/typed/here' },
    })
    expect(err).toBe('Installing what Sederunt needs. This happens once and takes about a minute.\n')
    expect(calls()).toBe('ci\n')
  })

  it('installs once where two are started together', async () => {
    const both = await Promise.all([run(['sederunt', 'one']), run(['sederunt', 'two'])])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(calls()).toBe('ci\n')
    expect(both.map(({ err }) => err).join('')).toContain('Waiting for another command')
  })

  it('says in one line that there is no network, and keeps what npm said', async () => {
    writeFileSync(join(root, 'npm-fails'), 'npm error code ENOTFOUND')
    const { code, out, err } = await run(['sederunt', 'list'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n')[1]).toBe(
      `Sederunt could not install what it needs: there is no network. What npm said is in ${join(root, '.cache', 'install.log')}`,
    )
    expect(readFileSync(join(root, '.cache', 'install.log'), 'utf8')).toContain('ENOTFOUND')
  })

  it('goes on without the strictest check where the registry lacks a package of another platform', async () => {
    writeFileSync(join(root, 'npm-fails'), 'npm error code EUSAGE')
    expect((await run(['sederunt', 'list'])).code).toBe(0)
    expect(calls()).toBe('ci\ninstall\n')
  })

  it('takes over from an installation that was killed', async () => {
    mkdirSync(join(root, '.cache', 'install.lock'), { recursive: true })
    writeFileSync(join(root, '.cache', 'install.lock', 'owner'), '999999999')
    expect((await run(['sederunt', 'list'])).code).toBe(0)
  })
})

describe('the next command', () => {
  beforeEach(async () => {
    await run(['sederunt', 'list'])
  })

  it('installs nothing and says nothing', async () => {
    const { err } = await run(['sederunt', 'list'])
    expect(err).toBe('')
    expect(calls()).toBe('ci\n')
  })

  it('installs again where the lock file has changed', async () => {
    lockFile('2.0.0')
    rmSync(join(root, 'node_modules'), { recursive: true })
    await run(['sederunt', 'list'])
    expect(calls()).toBe('ci\nci\n')
  })

  it('installs again where Node has gone', async () => {
    rmSync(join(root, 'node_modules', 'node'), { recursive: true })
    await run(['sederunt', 'list'])
    expect(calls()).toBe('ci\nci\n')
  })

  it('trusts what npm was told by hand to install', async () => {
    lockFile('2.0.0')
    cpSync(join(root, 'package-lock.json'), join(root, 'node_modules', '.package-lock.json'))
    await run(['sederunt', 'list'])
    expect(calls()).toBe('ci\n')
  })

  it('passes on the exit code, standard input and the folder where it was typed', async () => {
    expect((await run(['sederunt', 'exit', '3'])).code).toBe(3)
    expect(JSON.parse((await run(['sederunt', 'x'], tmpdir())).out)).toEqual({
      args: ['x'],
      typedIn: tmpdir(),
    })
    const child = spawn(process.execPath, ['build/run.mjs', 'sederunt', 'read'], { cwd: root, env: env() })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stdin.end('from standard input')
    await new Promise((resolve) => child.on('close', resolve))
    expect(out).toContain('from standard input')
  })

  it('passes on a signal', async () => {
    const child = spawn(process.execPath, ['build/run.mjs', 'sederunt', 'wait'], { cwd: root, env: env() })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(7)
  })

  it.each([['constructor'], ['nothing'], []])('shows how it is used when asked for %s', async (...task) => {
    const { code, out, err } = await run(task)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('usage: ')
  })
})
