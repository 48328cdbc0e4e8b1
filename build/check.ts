// `npm run check`: what an editor would say, of everything, and the unit tests. All run, even after one has failed.
import { runNode } from './run-node.ts'

const checks = [
  ['types', 'node_modules/typescript/bin/tsc', '-p', '.'],
  ['style', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['tests', 'node_modules/vitest/vitest.mjs', 'run'],
]

const failed: string[] = []
for (const [name = '', ...args] of checks) if ((await runNode(args)) !== 0) failed.push(name)

process.stdout.write(failed.length === 0 ? 'All is well.\n' : `Not well: ${failed.join(', ')}.\n`)
process.exitCode = failed.length === 0 ? 0 : 1
