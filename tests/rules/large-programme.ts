import type { Programme } from '../../shared/interchange.ts'
import { makeProgramme, numbered } from './make-programme.ts'

type RecordOf<K extends keyof Programme> = Programme[K] extends (infer T)[] ? T : never

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
const two = (n: number): string => String(n).padStart(2, '0')

/** For each meeting of one group 20 items, 10 papers, 10 actions, 5 decisions, minutes, and a reference from every paper to one far off. */
export function largeProgramme(meetings: number): Programme {
  const papers = meetings * 10
  const { items: item, papers: paper } = samples()
  return {
    ...makeProgramme({
      groups: [
        { id: 'g', name: 'Group', shortName: 'G', paperNumbers: 'G({yy}){nnn}', actionNumbers: '{m}/{n}' },
      ],
      workstreams: [{ id: 'w', title: 'Work' }],
    }),
    updates: times(meetings, (u) => ({
      id: `u${u}`,
      workstream: 'w',
      asOf: `${2000 + Math.floor(u / 50)}-01-01`,
      body: [numbered(`ub${u}`, 'Reported.')],
      stage: 'cleared',
      audience: 'members',
      clearances: [],
    })),
    meetings: times(meetings, (m) => ({
      id: `m${m}`,
      group: 'g',
      sessions: [
        { day: `${2000 + Math.floor(m / 50)}-${two(1 + (m % 12))}-${two(1 + (m % 28))}`, starts: '10:00' },
      ],
      status: 'held',
      agenda: times(20, (i) => ({
        ...item,
        id: `m${m}i${i}`,
        title: `Item ${i}`,
        papers: i % 2 === 0 ? [`p${m * 10 + i / 2}`] : [],
      })),
      attendance: [],
      interests: [],
      minutes: {
        stage: 'draft',
        paragraphs: times(20, (i) => ({ item: `m${m}i${i}`, body: [numbered(`mb${m}x${i}`, 'Said.')] })),
      },
    })),
    papers: times(papers, (p) => ({
      ...paper,
      id: `p${p}`,
      title: `Paper ${p}`,
      kind: p % 10 === 0 ? 'progress-update' : 'written',
      body: [numbered(`pb${p}`, 'See ', { ref: 'block', id: `pb${(p * 7 + 13) % papers}` })],
    })),
    actions: times(papers, (a) => ({
      id: `a${a}`,
      text: 'Do it',
      owners: [],
      item: `m${Math.floor(a / 10)}i${a % 20}`,
      status: 'open',
      due: '2010-01',
      notes: [],
    })),
    decisions: times(meetings * 5, (d) => ({
      id: `d${d}`,
      text: 'Agreed',
      item: `m${Math.floor(d / 5)}i${d % 20}`,
    })),
  }
}

/** An item and a paper with their defaults. */
function samples(): { items: RecordOf<'meetings'>['agenda'][number]; papers: RecordOf<'papers'> } {
  const { meetings, papers } = makeProgramme({
    groups: [{ id: 'g', name: 'G' }],
    meetings: [
      {
        id: 'm',
        group: 'g',
        sessions: [{ day: '2016-11-04' }],
        agenda: [{ id: 'i', title: 'I', minutes: 10 }],
      },
    ],
    papers: [{ id: 'p', title: 'P', kind: 'written' }],
  })
  const [item, paper] = [meetings[0]?.agenda[0], papers[0]]
  if (!item || !paper) throw new Error('no samples')
  return { items: item, papers: paper }
}
