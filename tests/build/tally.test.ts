import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { settle, tallyInWords, tallyOfPlaywright, tallyOfVitest } from '../../build/tally.ts'

function report(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sederunt-tally-')), 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

it('counts a file that did not load as a failure', () => {
  const unread = { status: 'failed', assertionResults: [] }
  expect(tallyOfVitest(report({ ...vitest, testResults: [unread] }))).toEqual({
    passed: 5,
    failed: 1,
    skipped: 2,
  })
})

it('counts a test that passed only when tried again as a failure', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
  expect(tallyOfPlaywright(report({ stats, errors: [] }))).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

it('never calls a suite green whose process failed', () => {
  expect(settle(1, () => tallyOfVitest(report(vitest)))).toMatchObject({ passed: 5, failed: 1 })
  expect(settle(0, () => tallyOfVitest(report(vitest)))).toMatchObject({ failed: 0 })
  expect(settle(0, () => tallyOfVitest('/no/such/report'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('adds all suites up in one line', () => {
  const green = { passed: 2, failed: 0, skipped: 0 }
  expect(tallyInWords([green, green])).toBe('4 passed, 0 failed')
  expect(tallyInWords([green, { passed: 1, failed: 2, skipped: 3 }])).toBe('3 passed, 2 failed, 3 skipped')
})
