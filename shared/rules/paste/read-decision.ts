import type { Fault } from '../../errors.ts'
import { isDay } from '../../records/basics.ts'
import { printDay } from '../dates.ts'
import { indexProgramme } from '../index-programme.ts'
import { firstDay } from '../meetings-in-order.ts'
import { typedWhen } from '../typed-when.ts'
import { plainName } from './find-names.ts'
import type { PasteContext, RowReader } from './paste-rows.ts'
import { plainWords } from './read-action.ts'

/** Decisions of a log that somebody kept elsewhere: known by their id or their words. */
export function decisionReader({ programme, meeting: asked }: PasteContext): RowReader {
  const byId = new Set(programme.decisions.map(({ id }) => id))
  const byWords = new Map(programme.decisions.map(({ id, text }) => [plainWords(text), id]))
  const { groups } = indexProgramme(programme)
  const meetings = new Map(
    programme.meetings.flatMap((meeting) => {
      const group = groups.get(meeting.group)
      const day = printDay(firstDay(meeting))
      return [group?.shortName, group?.name].flatMap((name) =>
        name === undefined ? [] : [[plainName(`${name} ${day}`), meeting.id] as const],
      )
    }),
  )
  const meetingOf = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]))
  const own = new Map(programme.decisions.map((decision) => [decision.id, decision]))
  return (cells) => {
    const faults: Fault[] = []
    const notes: string[] = []
    const text = cells.text?.trim().replace(/\s*\n\s*/g, ' ') ?? ''
    if (text === '') faults.push({ path: 'text', message: 'is missing' })
    const existing =
      (cells.id && byId.has(cells.id) ? cells.id : undefined) ?? byWords.get(plainWords(text)) ?? null
    const named = cells.meeting?.trim()
    const found = named ? meetings.get(plainName(named)) : undefined
    if (named && found === undefined) notes.push(`“${named}” is no meeting on file and is left out`)
    const meeting = found ?? asked
    const held = meetingOf.get(meeting ?? own.get(existing ?? '')?.meeting ?? '')
    const on = readDay(cells.on?.trim() ?? '', faults)
    const ref = cells.ref?.trim()
    return {
      fields: {
        ...(text !== '' && { text }),
        ...(ref && { ref }),
        ...(meeting !== undefined && { meeting }),
        // The day of its meeting need not be said again.
        ...(on !== undefined && !(held && firstDay(held) === on) && { on }),
      },
      existing,
      faults,
      notes,
      newOrganisation: null,
    }
  }
}

function readDay(typed: string, faults: Fault[]): string | undefined {
  if (typed === '') return undefined
  const when = typedWhen(typed)
  if (when !== null && isDay(when)) return when
  faults.push({ path: 'on', message: `“${typed}” is not a day that is understood` })
  return undefined
}
