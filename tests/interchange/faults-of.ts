import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { isAppError } from '../../shared/errors.ts'

/** The faults of a programme file as lines `path: message`; none where it is read. Throws where it is no JSON. */
export function faultsOf(file: unknown): string[] {
  const text = typeof file === 'string' || file instanceof Uint8Array ? file : JSON.stringify(file)
  try {
    readProgramme(text)
    return []
  } catch (error) {
    if (!isAppError(error, 'faults')) throw error
    return error.details.faults.map(({ path, message }) => `${path}: ${message}`)
  }
}

/** Why a file is no JSON. */
export function notJson(text: string | Uint8Array): string {
  try {
    readProgramme(text)
  } catch (error) {
    if (isAppError(error, 'not-json')) return error.details.reason
    throw error
  }
  throw new Error('the file was read')
}

/** A sound programme file, in which `parts` replace whole lists. */
export const file = (parts: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 'sederunt.programme',
  version: 1,
  programme: { name: 'Better Courts Programme' },
  organisations: [{ id: 'o1', name: 'Department' }],
  people: [{ id: 'p1', name: 'A Person' }],
  groups: [
    { id: 'g1', name: 'Expert Advisory Group', paperNumbers: 'EAG({yy}){nn}', actionNumbers: '{m}/{n}' },
    { id: 'g2', name: 'Board' },
  ],
  themes: [{ id: 't1', title: 'Theme' }],
  workstreams: [{ id: 'w1', title: 'Workstream', theme: 't1', lead: 'p1' }],
  updates: [{ id: 'u1', workstream: 'w1', asOf: '2016-11-04', body: '1. Words.' }],
  meetings: [
    {
      id: 'm1',
      group: 'g1',
      sessions: [{ day: '2016-11-21' }, { day: '2016-11-22' }],
      agenda: [
        { id: 'i1', title: 'Welcome' },
        { id: 'i2', title: 'Paper', papers: ['q1'] },
      ],
    },
    { id: 'm2', group: 'g1', sessions: [{ day: '2016-12-12' }], agenda: [{ id: 'j1', title: 'Welcome' }] },
  ],
  papers: [
    { id: 'q1', title: 'First', kind: 'written', body: [{ id: 'b1', type: 'plain', text: ['Words'] }] },
    { id: 'q2', title: 'Second', kind: 'progress-update', entries: ['u1'] },
  ],
  actions: [{ id: 'a1', text: 'Write', raisedAt: 'm1', item: 'i1' }],
  decisions: [{ id: 'd1', text: 'Agreed', meeting: 'm1', item: 'i1' }],
  ...parts,
})

/** A sound programme file with rich text, or Markdown, as its one update. */
export const withBody = (body: unknown): Record<string, unknown> =>
  file({ updates: [{ id: 'u1', workstream: 'w1', asOf: '2016-11-04', body }] })
