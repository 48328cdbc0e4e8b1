// `npm test`: every suite, one after the other, and one line for all of them. `npm test -- unit e2e` runs some.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPage } from './build-page.ts'
import { findBrowser } from './find-browser.mjs'
import { furnish } from './machine.mjs'
import { runNode } from './run-node.ts'
import {
  settle,
  type Tally,
  tallyInWords,
  tallyOfChecklist,
  tallyOfPlaywright,
  tallyOfVitest,
} from './tally.ts'

const reports = mkdtempSync(join(tmpdir(), 'sederunt-test-'))
const skipped: Tally = { passed: 0, failed: 0, skipped: 1 }
const say = (words: string) => process.stdout.write(`${words}\n`)

async function unit(): Promise<Tally> {
  const report = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  return settle(code, () => tallyOfVitest(report))
}

async function e2e(): Promise<Tally> {
  if (findBrowser() === undefined) return skipped
  await buildPage()
  const report = join(reports, 'e2e.json')
  const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return settle(code, () => tallyOfPlaywright(report))
}

async function packaged(): Promise<Tally> {
  const report = join(reports, 'package.json')
  const code = await runNode(['build/package-check.ts', '--report', report])
  return settle(code, () => tallyOfChecklist(report))
}

const suites = { unit, e2e, package: packaged }
type Suite = keyof typeof suites

const asked = process.argv.slice(2)
const names = (Object.keys(suites) as Suite[]) // an object's own keys are its keys
  .filter((name) => asked.length === 0 || asked.includes(name))
furnish()
const tallies: Tally[] = []
for (const name of names) {
  say(`\n── ${name} ──`)
  const tally = await suites[name]().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  tallies.push(tally)
  say(`${name}: ${tallyInWords([tally])}`)
}
rmSync(reports, { recursive: true, force: true })
say(`\n${tallyInWords(tallies)}`)
process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0
