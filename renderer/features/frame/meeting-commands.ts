import type { ProgrammePage } from '../../../shared/api.ts'
import { go } from '../../go.ts'
import { places, readingPlace } from '../../places.ts'
import type { Command } from './commands.ts'

/** The latest meetings first; only offered to who types something: there may be hundreds. */
export const meetingCommands = (page: ProgrammePage): Command[] =>
  page.meetings.toReversed().flatMap(({ id, group, days, status }): Command[] => {
    const name = `${group.shortName ?? group.name} ${days.replace(/^[A-Z][a-z]+day /, '')}`
    const programme = page.programme.id
    const minutes: Command = {
      id: `minutes ${id}`,
      title: `Minutes of ${name}`,
      also: `record note ${group.name}`,
      icon: 'pencil',
      run: () => go(places.meeting(programme, id, 'minutes')),
    }
    const read: Command = {
      id: `read ${id}`,
      title: `Read the pack of ${name}`,
      also: `papers annotate notes chair ${group.name}`,
      icon: 'eye',
      run: () => go(readingPlace(programme, id)),
    }
    if (page.programme.readOnly || status === 'cancelled') return [minutes, read]
    return [
      minutes,
      read,
      {
        id: `on-the-day ${id}`,
        title: `On the day: ${name}`,
        also: `minuting live taken deferred who came ${group.name}`,
        icon: 'clock',
        run: () => go(places.meeting(programme, id, 'on-the-day')),
      },
    ]
  })
