import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { refActions } from '../../shared/rules/action-refs.ts'
import { withGroup } from './make-programme.ts'

type Actions = NonNullable<ProgrammeFileInput['actions']>

const meetings: ProgrammeFileInput['meetings'] = [
  {
    id: 'nov',
    group: 'eag',
    sessions: [{ day: '2016-11-04' }],
    agenda: [
      { id: 'nov-1', title: 'First' },
      { id: 'nov-2', title: 'Second' },
    ],
  },
  { id: 'aug', group: 'eag', sessions: [{ day: '2016-08-31' }], agenda: [{ id: 'aug-1', title: 'Only' }] },
]
const refs = (actions: Actions, scheme = '{m}/{n}') =>
  Object.fromEntries(refActions(withGroup({ meetings, actions }, { actionNumbers: scheme })))
const action = (id: string, more: Partial<Actions[number]> = {}): Actions[number] => ({
  id,
  text: id,
  ...more,
})

describe('the references of actions', () => {
  it('are counted per meeting, in the order of its agenda, then of the file', () => {
    expect(
      refs([
        action('loose', { raisedAt: 'nov' }),
        action('second', { raisedAt: 'nov', item: 'nov-2' }),
        action('first', { item: 'nov-1' }),
        action('august', { raisedAt: 'aug' }),
        action('first-too', { item: 'nov-1' }),
      ]),
    ).toEqual({ first: '2/1', 'first-too': '2/2', second: '2/3', loose: '2/4', august: '1/1' })
  })

  it('stay as given, the others going on from one more than the highest given', () => {
    expect(
      refs([
        action('a', { raisedAt: 'nov' }),
        action('b', { raisedAt: 'nov', ref: '2/5' }),
        action('c', { raisedAt: 'aug' }),
        action('d', { raisedAt: 'nov', ref: 'from the Minister' }),
      ]),
    ).toEqual({ a: '2/6', b: '2/5', c: '1/1', d: 'from the Minister' })
  })

  it('can hold a year and the place since the group began', () => {
    expect(refs([action('a', { raisedAt: 'nov' })], '{yyyy}-{M}-{nn}')).toEqual({ a: '2016-2-01' })
  })

  it('are only those given for what no meeting raised', () => {
    expect(refs([action('a'), action('b', { ref: 'X1' })])).toEqual({ b: 'X1' })
  })
})
