import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { archiveProgramme } from './archive-programme.ts'
import { sentence } from './pack-programme.ts'

const day = (n: number): string => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)

/** The archive with every register full: 5,000 actions, 3,000 updates, 2,000 decisions, people and key dates. */
export function largeProgramme(): ProgrammeFileInput {
  const archive = archiveProgramme()
  const many = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n))
  return {
    ...archive,
    organisations: many(300, (n) => ({ id: `o${n}`, name: `Organisation ${n} ${sentence(n, 2)}` })),
    people: many(2_000, (n) => ({
      id: `h${n}`,
      name: `Person ${sentence(n, 2)} ${n}`,
      role: sentence(n, 3),
      organisation: `o${n % 300}`,
    })),
    themes: many(10, (n) => ({ id: `t${n}`, title: sentence(n, 4) })),
    workstreams: many(100, (n) => ({ id: `w${n}`, title: sentence(n, 5), theme: `t${n % 10}` })),
    updates: many(3_000, (n) => ({
      id: `u${n}`,
      workstream: `w${n % 100}`,
      asOf: day(n * 2),
      body: `1. ${sentence(n, 60)}`,
    })),
    actions: many(5_000, (n) => ({
      id: `a${n}`,
      text: sentence(n, 14),
      owners: [`h${n % 2_000}`],
      raisedAt: `m${n % 1_000}`,
      due: day(5_000 + n),
      status: n % 4 === 0 ? ('open' as const) : ('closed' as const),
      ...(n % 4 === 0 ? {} : { closedOn: day(5_000 + n) }),
      notes: n % 3 === 0 ? [{ on: day(5_000 + n), text: sentence(n, 12) }] : [],
    })),
    decisions: many(2_000, (n) => ({ id: `d${n}`, text: sentence(n, 16), meeting: `m${n % 1_000}` })),
    keyDates: many(2_000, (n) => ({ id: `k${n}`, title: sentence(n, 8), when: day(6_000 + n) })),
    publications: many(1_000, (n) => ({ id: `p${n}`, title: sentence(n, 7), published: day(3_000 + n) })),
  }
}
