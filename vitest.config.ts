import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A loaded machine of two cores is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
