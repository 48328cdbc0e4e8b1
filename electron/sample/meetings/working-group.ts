import type { Meeting } from '../record-types.ts'

/** The national working group on sexual exploitation. */
export const workingGroupJune: Meeting = {
  id: 'nwg-jun',
  group: 'nwg',
  chair: 'mcsorley',
  venue: 'Victoria Quay, Edinburgh',
  sessions: [{ day: '2016-06-21', starts: '13:00', ends: '15:00' }],
  status: 'held',
  agenda: [
    {
      id: 'nwg-jun-plan',
      title: 'Action plan: second version',
      minutes: 60,
      purpose: 'comment',
      presenters: ['mcsorley'],
      outcome: 'taken',
    },
    {
      id: 'nwg-jun-definition',
      title: 'Towards a definition',
      minutes: 60,
      purpose: 'discussion',
      presenters: [{ organisation: 'bedfordshire' }],
      paperState: 'presentation',
      outcome: 'taken',
    },
  ],
  attendance: [
    { person: 'mcsorley', as: 'present' },
    { person: 'crombie', as: 'present', for: { organisation: 'police' }, printedAs: 'Lewis Crombie' },
    { person: 'aitchison', as: 'present' },
    { person: { organisation: 'bedfordshire' }, as: 'in attendance', items: ['nwg-jun-definition'] },
  ],
}

export const workingGroupNovember: Meeting = {
  id: 'nwg-nov',
  group: 'nwg',
  chair: 'mcsorley',
  venue: 'Victoria Quay, Edinburgh',
  sessions: [{ day: '2016-11-07', starts: '13:30', ends: '16:00' }],
  status: 'papers issued',
  agenda: [
    {
      id: 'nwg-nov-welcome',
      title: 'Welcome',
      minutes: 10,
      presenters: ['mcsorley'],
      brief: { handling: 'Announce gently that minutes are being typed by somebody new.' },
    },
    {
      id: 'nwg-nov-plan',
      title: 'Action plan: monitoring and progress',
      minutes: 50,
      purpose: 'decision',
      presenters: ['mcsorley', { organisation: 'police' }],
      papers: ['nwg-monitoring'],
      brief: {
        outcome: 'Owners accept red ratings without sulking.',
        linesToTake: 'We report upward now, so candour replaces cheerfulness.',
        likelyPoints: 'Taxi licensing belongs to councils, who were not in the room.',
      },
    },
    { id: 'nwg-nov-tea', title: 'Tea', kind: 'break', fixedStart: '14:30', minutes: 15 },
    {
      id: 'nwg-nov-terms',
      title: 'Terms of reference and way of working',
      minutes: 40,
      purpose: 'agreement',
      presenters: ['strachan'],
      papers: ['nwg-terms'],
      brief: {
        outcome: 'Adopt, subject to fiddling with membership afterwards.',
        handling: 'Some mourn the Ministerial group. Acknowledge, then proceed.',
      },
    },
    {
      id: 'nwg-nov-inspections',
      title: 'What inspections found',
      minutes: 20,
      purpose: 'information',
      presenters: ['pugh'],
      paperState: 'presentation',
      brief: { likelyPoints: 'Naming of weak partnerships: decline, politely.' },
    },
    {
      id: 'nwg-nov-aob',
      title: 'Any other business',
      minutes: 15,
      presenters: ['mcsorley'],
      paperState: 'none',
    },
  ],
}
