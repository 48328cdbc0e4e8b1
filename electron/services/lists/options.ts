import type { OptionsAnswer } from '../../../shared/api.ts'
import type { Programme } from '../../../shared/interchange.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { meetingsInOrder } from '../../../shared/rules/meetings-in-order.ts'
import { meetingRef } from './refs.ts'

/** Names and ids to pick from. */
export function optionsOf(programme: Programme): OptionsAnswer {
  const indexed = indexProgramme(programme)
  const { organisations } = indexed
  return {
    people: programme.people.map(({ id, name, organisation }) => ({
      id,
      name,
      detail: organisations.get(organisation ?? '')?.name ?? null,
    })),
    organisations: programme.organisations.map(({ id, name, shortName }) => ({
      id,
      name,
      shortName: shortName ?? null,
    })),
    groups: programme.groups.map(({ id, name, shortName }) => ({ id, name, shortName: shortName ?? null })),
    themes: programme.themes.map(({ id, title }) => ({ id, title })),
    workstreams: programme.workstreams.map(({ id, title, theme, status, lead }) => ({
      id,
      title,
      theme: theme ?? null,
      status,
      lead: typeof lead === 'string' ? lead : null,
    })),
    meetings: meetingsInOrder(programme.meetings).map((meeting) => ({
      ...meetingRef(meeting, indexed),
      status: meeting.status,
    })),
  }
}
