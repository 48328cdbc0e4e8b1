import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { StoreOptions } from '../../electron/store/store.ts'

/** A folder of its own for each call, gone after the test. */
export function temporaryFolders(): () => string {
  const made: string[] = []
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'sederunt-store-'))
    made.push(folder)
    return folder
  }
}

/** A clock that stands still until it is set, and ids that are counted. */
export function testOptions(who = 'Morag Reid') {
  let moment = '2016-11-04T09:15:00.000Z'
  let made = 0
  const options: StoreOptions = {
    clock: () => new Date(moment),
    ids: () => `${who.replaceAll(' ', '').toLowerCase()}${++made}`,
    who,
  }
  return {
    ...options,
    set(to: string) {
      moment = to
    },
  }
}
