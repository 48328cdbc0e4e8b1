import { printMeetingDays } from '../../shared/rules/dates.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { daysOf, shortGroup } from '../../shared/rules/meeting-words.ts'
import { meetingsInOrder } from '../../shared/rules/meetings-in-order.ts'
import { openReadOnly } from '../store/store.ts'
import type { Call } from './command.ts'
import { print, printJson } from './print.ts'
import { typedPath } from './typed-path.ts'

/** Meetings by day, papers and workstreams in file order, each with its id. */
export function run({ positionals, values }: Call): void {
  const store = openReadOnly(typedPath(positionals[0] ?? ''))
  try {
    const listed = listProgramme(store.programme())
    if (values.json) printJson(listed)
    else print(asTable(listed))
  } finally {
    store.close()
  }
}

function listProgramme(programme: ReturnType<ReturnType<typeof openReadOnly>['programme']>) {
  const indexed = indexProgramme(programme)
  return {
    programme: { name: programme.programme.name, shortName: programme.programme.shortName ?? null },
    meetings: meetingsInOrder(programme.meetings).map((meeting) => ({
      id: meeting.id,
      group: meeting.group,
      groupName: shortGroup(meeting, indexed),
      days: daysOf(meeting),
      title: meeting.title ?? null,
      status: meeting.status,
      papers: meeting.agenda.flatMap((item) => item.papers),
      minutes: meeting.minutes?.stage ?? null,
    })),
    papers: programme.papers.map((paper) => ({
      id: paper.id,
      title: paper.title,
      kind: paper.kind,
      number: indexed.paperNumbers.get(paper.id) ?? null,
      meeting: indexed.placeOf.get(paper.id)?.meeting.id ?? null,
    })),
    workstreams: programme.workstreams.map(({ id, title, status }) => ({ id, title, status })),
  }
}

function asTable({ programme, meetings, papers, workstreams }: ReturnType<typeof listProgramme>): string {
  const rows = [
    ['Meetings'],
    ...meetings.map(({ id, groupName, days, status }) => [
      `  ${id}`,
      `${groupName}, ${printMeetingDays(days)}`,
      status,
    ]),
    ['Papers'],
    ...papers.map(({ id, title, number, kind }) => [
      `  ${id}`,
      number === null ? title : `${number}: ${title}`,
      kind,
    ]),
    ['Workstreams'],
    ...workstreams.map(({ id, title, status }) => [`  ${id}`, title, status]),
  ]
  const wide = Math.max(...rows.map(([first]) => first?.length ?? 0))
  const lines = rows.map(([first = '', ...rest]) =>
    rest.length === 0 ? first : `${first.padEnd(wide)}  ${rest.join('  ')}`,
  )
  return `${programme.name}${programme.shortName === null ? '' : ` (${programme.shortName})`}\n${lines.join('\n')}\n`
}
