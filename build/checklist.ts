import type { Tally } from './tally.ts'

/** Checks that are carried out in order and said one by one; what one of them throws is why it failed. */
export function createChecklist(say: (words: string) => void) {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  return {
    tally,
    async check(name: string, carryOut: () => void | Promise<void>): Promise<void> {
      try {
        await carryOut()
        tally.passed++
        say(`  ✓ ${name}`)
      } catch (error) {
        tally.failed++
        say(
          `  ✗ ${name}\n      ${error instanceof Error ? error.message.replaceAll('\n', '\n      ') : error}`,
        )
      }
    },
    skip(name: string, why: string): void {
      tally.skipped++
      say(`  - ${name}: skipped, ${why}`)
    },
  }
}
