import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A loaded machine of two cores is slow, not wrong.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
