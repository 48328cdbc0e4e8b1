// The one way in: `node build/run.mjs TASK ARGS`. Plain JavaScript, no dependencies, Node 18 or later.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ready } from './install.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const tasks = {
  start: 'build/start.ts',
  test: 'build/test.ts',
  check: 'build/check.ts',
  demo: 'electron/demo.ts',
  sederunt: 'electron/cli.ts',
  bench: 'tests/bench/bench.ts',
  package: 'build/package.ts',
  'package:check': 'build/package-check.ts',
}

/** Runs a task under Node 24 as if it had been typed itself: same terminal, same signals, same exit code. */
function handOver(node, script, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      // npm stands in this folder when it calls; whoever calls from elsewhere typed the command there.
      INIT_CWD: process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd(),
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
    },
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // A terminal sends Ctrl+C to both of us; only a program's SIGINT has to be passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  if (process.env.npm_lifecycle_event !== undefined) endWithNpm(() => child.kill('SIGTERM'))
  child.on('error', (error) => stop(`Node 24 could not be started: ${error.message}`))
  child.on('close', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** Whoever ends npm means what npm runs; but the shell between them passes no signal on. */
function endWithNpm(end) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}

function stop(reason, code = 1) {
  process.stderr.write(`${reason}\n`)
  process.exit(code)
}

const [task = '', ...args] = process.argv.slice(2)
const script = Object.hasOwn(tasks, task) ? tasks[task] : undefined
if (script === undefined) stop(`usage: node build/run.mjs ${Object.keys(tasks).join('|')} …`, 2)
const { node, refusal } = await ready(root)
if (refusal !== undefined) stop(refusal)
handOver(node, join(root, script), args)
