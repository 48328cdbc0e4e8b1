import type { Meeting } from '../record-types.ts'

/** The data and evidence group: one meeting cancelled, one to come. */
export const dataGroupOctober: Meeting = {
  id: 'deg-oct',
  group: 'deg',
  chair: 'nandakumar',
  venue: 'By telephone',
  sessions: [{ day: '2016-10-12', starts: '15:00', ends: '16:00' }],
  status: 'cancelled',
  agenda: [
    {
      id: 'deg-oct-workshops',
      title: 'Report of the first workshop',
      minutes: 40,
      purpose: 'information',
      presenters: ['nandakumar'],
      paperState: 'oral',
    },
    {
      id: 'deg-oct-next',
      title: 'Plan for the second workshop',
      minutes: 20,
      purpose: 'comment',
      presenters: ['garvock'],
    },
  ],
}

export const dataGroupNovember: Meeting = {
  id: 'deg-nov',
  group: 'deg',
  chair: 'nandakumar',
  venue: 'Victoria Quay, Edinburgh',
  sessions: [{ day: '2016-11-10', starts: '10:00', ends: '12:00' }],
  status: 'agenda issued',
  agenda: [
    {
      id: 'deg-nov-gaps',
      title: 'What is not known: gaps in the evidence',
      minutes: 60,
      purpose: 'comment',
      presenters: ['nandakumar'],
      papers: ['deg-gaps'],
      brief: {
        outcome: 'Rank gaps by harm done, not by ease of mending.',
        likelyPoints: 'Sharing agreements. Everyone blames lawyers; ours is present, so mind manners.',
      },
    },
    {
      id: 'deg-nov-outcomes',
      title: 'Outcomes framework',
      minutes: 45,
      purpose: 'discussion',
      presenters: ['garvock'],
      papers: ['deg-outcomes'],
      brief: { linesToTake: 'Nobody measures happiness here; safety, yes, and whether it lasts.' },
    },
    { id: 'deg-nov-aob', title: 'Any other business', minutes: 15, presenters: ['nandakumar'] },
  ],
  attendance: [{ person: 'lamont', as: 'apologies' }],
}
