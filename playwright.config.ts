import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './build/find-browser.mjs'

const executablePath = findBrowser()
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: join('.cache', 'e2e'),
  // A loaded machine of two cores is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    // A picture of every frame takes a quarter of the whole time; the page as it stood at each step is kept without.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium does not run as root inside its sandbox, and containers have a small /dev/shm.
      args: asRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
    },
  },
})
