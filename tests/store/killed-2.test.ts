import { expect, test } from 'vitest'
import { killWhileWriting } from './killed-while-writing.ts'
import { temporaryFolders } from './temporary-folder.ts'

// Two files, so that they run side by side.
const folder = temporaryFolders()

test('a process that is killed at 100 random moments loses no write that it had made', {
  timeout: 600_000,
}, async () => {
  expect(await killWhileWriting(folder(), 100, 2)).toBeGreaterThan(300)
})
