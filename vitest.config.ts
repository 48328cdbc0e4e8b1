import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Every core: by itself the runner leaves one to the person who waits.
    maxWorkers: '100%',
    // A loaded machine of two cores is slow, not wrong.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
