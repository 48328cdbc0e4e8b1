import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLog, type Log } from '../../electron/services/log.ts'

let folder: string
let log: Log
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sederunt-log-'))
  let count = 0
  log = createLog({ folder: join(folder, 'log'), clock: () => new Date(0), ids: () => `r${++count}` })
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = () => join(folder, 'log', 'sederunt.log')

describe('the local log', () => {
  test('says what went wrong and where, beside the reference that the page is told', () => {
    expect(log.record(new TypeError("Cannot read properties of undefined (reading 'id')"))).toEqual({
      reference: 'r1',
    })
    const text = readFileSync(file(), 'utf8')
    expect(text).toMatch(/^1970-01-01T00:00:00.000Z r1 TypeError: Cannot read properties of undefined/)
    expect(text).toMatch(/\n\s+at .*log\.test/)
  })

  test('never holds what a record says', () => {
    log.record(new Error('The chair thinks that Morag is wrong'))
    log.record(new SyntaxError('Unexpected token \'x\', "Morag said" is not valid JSON'))
    log.record(new TypeError('Invalid value "Morag"'))
    log.record('Morag')
    log.recordText('Error\n    at here')
    expect(readFileSync(file(), 'utf8')).not.toContain('Morag')
  })

  test('starts a new file at a megabyte and keeps three old ones', () => {
    log.record(new Error('first'))
    for (let n = 0; n < 6; n++) {
      writeFileSync(file(), 'x'.repeat(1024 * 1024))
      log.record(new Error('next'))
    }
    expect(readdirSync(join(folder, 'log')).sort()).toEqual([
      'sederunt.log',
      'sederunt.log.1',
      'sederunt.log.2',
      'sederunt.log.3',
    ])
    expect(statSync(file()).size).toBeLessThan(10_000)
  })

  test('gives a reference where it cannot be written', () => {
    writeFileSync(join(folder, 'taken'), '')
    const none = createLog({ folder: join(folder, 'taken'), clock: () => new Date(0), ids: () => 'r' })
    expect(none.record(new Error('x'))).toEqual({ reference: 'r' })
  })
})
