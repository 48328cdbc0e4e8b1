import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { sentence } from './pack-programme.ts'

const dayOf = (n: number): string =>
  new Date(Date.UTC(1990, 0, 1) + n * 86_400_000 * 11).toISOString().slice(0, 10)

/** Thirty years of a programme: 1,000 meetings, 20 items each, a paper on every other item. */
export function archiveProgramme(meetings = 1_000, items = 20): ProgrammeFileInput {
  const groups = 10
  return {
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'Archive for measuring', shortName: 'AM' },
    people: Array.from({ length: 200 }, (_, i) => ({ id: `h${i}`, name: `Person ${sentence(i, 2)}` })),
    groups: Array.from({ length: groups }, (_, i) => ({
      id: `g${i}`,
      name: `Group ${i}`,
      shortName: `G${i}`,
      paperNumbers: `G${i}({yyyy}){nnn}`,
      actionNumbers: '{yyyy}/{m}/{n}',
    })),
    meetings: Array.from({ length: meetings }, (_, m) => ({
      id: `m${m}`,
      group: `g${m % groups}`,
      sessions: [{ day: dayOf(m), starts: '14:00', ends: '17:00' }],
      status: 'held' as const,
      agenda: Array.from({ length: items }, (_, i) => ({
        id: `m${m}i${i}`,
        title: sentence(m * items + i, 7),
        minutes: 9,
        presenters: [`h${(m + i) % 200}`],
        papers: i % 2 === 0 ? [`m${m}p${i}`] : [],
        brief: { linesToTake: sentence(m * items + i + 7, 20) },
      })),
      attendance: Array.from({ length: 8 }, (_, i) => ({
        person: `h${(m + i) % 200}`,
        as: 'present' as const,
      })),
    })),
    papers: Array.from({ length: meetings * (items / 2) }, (_, n) => {
      const [m, i] = [Math.floor(n / (items / 2)), (n % (items / 2)) * 2]
      return {
        id: `m${m}p${i}`,
        title: sentence(n, 6),
        kind: 'written' as const,
        body: Array.from({ length: 6 }, (_, k) => `${k + 1}. ${sentence(n * 6 + k, 45)}`).join('\n'),
      }
    }),
    actions: Array.from({ length: meetings * 3 }, (_, n) => ({
      id: `a${n}`,
      text: sentence(n, 14),
      owners: [`h${n % 200}`],
      raisedAt: `m${Math.floor(n / 3)}`,
      status: n % 4 === 0 ? ('open' as const) : ('closed' as const),
      closedOn: n % 4 === 0 ? undefined : dayOf(Math.floor(n / 3) + 9),
    })),
  }
}
