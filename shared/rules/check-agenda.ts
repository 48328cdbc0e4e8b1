import type { Meeting } from '../records/meeting.ts'
import { checkPaper } from './check-paper.ts'
import { printDuration, printWeekday } from './dates.ts'
import type { Finding } from './finding.ts'
import type { Indexed } from './index-programme.ts'
import { paperStateOf } from './meeting-words.ts'
import { runClock } from './running-clock.ts'

/** What stands between a meeting and its pack going out: missing papers, overruns, what is not cleared or marked too low. */
export function checkAgenda(meeting: Meeting, indexed: Indexed): Finding[] {
  const { items, ends } = runClock(meeting)
  const findings: Finding[] = []
  const mend = (message: string, where: Finding['where']): void => {
    findings.push({ severity: 'mend', message, ...(where && { where }) })
  }
  const ofMeeting = { list: 'meetings' as const, id: meeting.id }
  if (meeting.agenda.length === 0) mend('The agenda is empty.', ofMeeting)
  for (const { item, number, runsInto } of items) {
    const where = { list: 'agenda' as const, id: item.id }
    if (number !== null && paperStateOf(item) === 'expected' && item.papers.length === 0)
      mend(`Item ${number} has no paper.`, where)
    if (runsInto > 0)
      mend(
        `“${item.title}” has a fixed start that the items before it overrun by ${printDuration(runsInto)}.`,
        where,
      )
  }
  for (const { day, lateBy } of ends)
    if (lateBy > 0)
      mend(
        `${meeting.sessions.length > 1 ? `${printWeekday(day)} ends` : 'Ends'} ${printDuration(lateBy)} late.`,
        ofMeeting,
      )
  for (const paper of indexed.papersOf.get(meeting.id) ?? [])
    for (const message of checkPaper(paper, indexed)) mend(message, { list: 'papers', id: paper.id })
  return findings
}
