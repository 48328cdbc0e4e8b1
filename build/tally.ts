import { readFileSync } from 'node:fs'

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Vitest's report in JSON: tests, and files that did not even load. */
export function tallyOfVitest(path: string): Tally {
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport // Vitest writes it
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Playwright's report in JSON: a test that passed only at its second try has failed. */
export function tallyOfPlaywright(path: string): Tally {
  const report = JSON.parse(readFileSync(path, 'utf8')) as PlaywrightReport // Playwright writes it
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** What `package:check --report` writes. */
export const tallyOfChecklist = (path: string): Tally => JSON.parse(readFileSync(path, 'utf8'))

/** A suite's tally set against how its process ended: one that broke down has failed, whatever it counted. */
export function settle(code: number, count: () => Tally): Tally {
  try {
    const tally = count()
    return code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** `12 passed, 0 failed`, and how many were skipped where any were. */
export function tallyInWords(tallies: Tally[]): string {
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`
}
