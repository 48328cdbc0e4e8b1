import type { Meeting } from '../records/meeting.ts'
import { printDuration, printList, printWeekday } from './dates.ts'
import type { Finding } from './finding.ts'
import type { Indexed } from './index-programme.ts'
import { isLower } from './marking.ts'
import { paperStateOf } from './meeting-words.ts'
import { runClock } from './running-clock.ts'

/** What stands between a meeting and its pack going out: missing papers, overruns, what is not cleared or marked too low. */
export function checkAgenda(meeting: Meeting, indexed: Indexed): Finding[] {
  const where = { list: 'meetings' as const, id: meeting.id }
  const { items, ends } = runClock(meeting)
  const findings: Finding[] = []
  if (meeting.agenda.length === 0) findings.push({ severity: 'mend', message: 'The agenda is empty.', where })
  for (const { item, number, runsInto } of items) {
    if (number !== null && paperStateOf(item) === 'expected' && item.papers.length === 0)
      findings.push({
        severity: 'mend',
        message: `Item ${number} has no paper.`,
        where: { list: 'agenda', id: item.id },
      })
    if (runsInto > 0)
      findings.push({
        severity: 'mend',
        message: `“${item.title}” has a fixed start that the items before it overrun by ${printDuration(runsInto)}.`,
        where: { list: 'agenda', id: item.id },
      })
  }
  for (const { day, lateBy } of ends)
    if (lateBy > 0)
      findings.push({
        severity: 'mend',
        message: `${meeting.sessions.length > 1 ? `${printWeekday(day)} ends` : 'Ends'} ${printDuration(lateBy)} late.`,
        where,
      })
  return [...findings, ...checkPapers(meeting, indexed)]
}

function checkPapers(meeting: Meeting, indexed: Indexed): Finding[] {
  return (indexed.papersOf.get(meeting.id) ?? []).flatMap((paper): Finding[] => {
    const name = indexed.paperNumbers.get(paper.id) ?? `“${paper.title}”`
    const where = { list: 'papers' as const, id: paper.id }
    const entries = (paper.entries ?? []).flatMap((id) => indexed.updates.get(id) ?? [])
    const higher = entries.filter(({ marking }) =>
      isLower(paper.marking ?? indexed.programme.programme.marking, marking),
    )
    return [
      ...(paper.stage === 'withdrawn'
        ? [{ severity: 'mend' as const, message: `${name} is withdrawn but still on the agenda.`, where }]
        : []),
      ...(paper.stage === 'received' || paper.stage === 'in clearance'
        ? [
            {
              severity: 'mend' as const,
              message: `${name} is ${paper.stage === 'received' ? 'received but not cleared' : 'still in clearance'}.`,
              where,
            },
          ]
        : []),
      ...(paper.audience === 'internal'
        ? [{ severity: 'mend' as const, message: `${name} is cleared for internal readers only.`, where }]
        : []),
      ...(higher.length > 0
        ? [
            {
              severity: 'mend' as const,
              message: `${name} is marked lower than what it holds: ${printList(higher.map(({ workstream }) => indexed.workstreams.get(workstream)?.title ?? workstream))}.`,
              where,
            },
          ]
        : []),
    ]
  })
}
