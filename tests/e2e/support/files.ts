import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { largeProgramme } from '../../engine/large-programme.ts'

/** A file as the window's own file chooser takes it. */
export const textFile = (name: string, words: string, mimeType = 'application/json') => ({
  name,
  mimeType,
  buffer: Buffer.from(words),
})
const jsonFile = (name: string, value: unknown) => textFile(name, JSON.stringify(value))

/** A programme file in which each of `faults` key dates falls on a day that does not exist. */
export const faultyFile = (faults: number) =>
  jsonFile('faulty.json', {
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'Faulty' },
    keyDates: Array.from({ length: faults }, (_, i) => ({
      id: `k${i}`,
      title: `Date ${i}`,
      when: '2016-02-30',
    })),
  })

/** A programme whose one pack is long enough to be interrupted: some 6,000 pages. */
export const longFile = () => jsonFile('long.json', largeProgramme(100, 250))

/** A programme whose ids hold what an address must not be confused by. */
export const dottedFile = () =>
  jsonFile('dotted.json', {
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'Version 2.0 of Everything' },
    groups: [{ id: 'g.1', name: 'Dotted Group' }],
    meetings: [{ id: 'm.1.2', group: 'g.1', sessions: [{ day: '2016-11-04' }] }],
  })

/** The path of the one programme that a home folder holds. */
export function programmeIn(home: string): string {
  const found = readdirSync(home, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('.sederunt'),
  )
  if (found === undefined) throw new Error('there is no programme in the home folder')
  return join(home, found)
}
