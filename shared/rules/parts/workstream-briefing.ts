import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Day } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Workstream } from '../../records/workstream.ts'
import { isOpen } from '../action-tracker.ts'
import type { PartSource } from '../assemble-document.ts'
import { decisionMeeting } from '../decisions-so-far.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { personLine, printPurpose, shortMeeting } from '../meeting-words.ts'
import { firstDay } from '../meetings-in-order.ts'
import type { PlanBlock, PlanCell } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { briefingPart, peopleTable, registerBlocks, updateBlocks } from './briefing-parts.ts'

/** More than the last three reports are history. */
const mostUpdates = 3

/** On one workstream: what it is, what is asked about it at the meetings to come, and where it stands. */
export function workstreamBriefing(workstream: Workstream, indexed: Indexed, asOf: Day): PartSource {
  const { title, lead } = workstream
  const updates = (indexed.reported.get(workstream.id) ?? [])
    .filter((update) => update.asOf <= asOf)
    .slice(0, mostUpdates)
  const theme = indexed.themes.get(workstream.theme ?? '')
  const related = relatedItems(workstream, indexed)
  const about = (item: string | undefined): boolean => related.has(item ?? '')
  const isLead = (owner: unknown): boolean =>
    lead !== undefined && JSON.stringify(owner) === JSON.stringify(lead)
  const { actions, decisions, keyDates } = indexed.programme
  const authors = updates.flatMap(({ author }) => (author === undefined || isLead(author) ? [] : [author]))
  return briefingPart(
    { title: `Briefing: ${title}`, footer: `${title}: briefing`, updates },
    indexed,
    (at) => [
      paragraph('title', title),
      paragraph('heading1', 'Briefing'),
      ...(theme ? [paragraph('plain', `Part of: ${theme.title}`)] : []),
      ...(lead === undefined ? [] : [paragraph('plain', `Lead: ${nameOf(lead, indexed)}`)]),
      ...(workstream.status === 'closed' ? [paragraph('plain', 'This workstream is closed.')] : []),
      ...comingUp([...related.values()], asOf, indexed),
      ...(updates.length === 0 ? [paragraph('plain', 'It has not reported yet.')] : []),
      ...updateBlocks(updates, at, indexed, workstream),
      ...registerBlocks(
        {
          decisions: decisions.filter((decision) => {
            const meeting = decisionMeeting(decision, indexed)
            return about(decision.item) && (decision.on ?? (meeting ? firstDay(meeting) : asOf)) <= asOf
          }),
          actions: actions.filter(
            (action) => isOpen(action, asOf) && (about(action.item) || action.owners.some(isLead)),
          ),
          keyDates: keyDates.filter((keyDate) => keyDate.workstream === workstream.id),
        },
        asOf,
        indexed,
        workstream,
      ),
      ...peopleTable([
        { role: 'Lead', names: lead === undefined ? [] : [personLine(lead, indexed)] },
        { role: 'Reports by', names: [...new Set(authors.map((author) => personLine(author, indexed)))] },
      ]),
    ],
  )
}

interface RelatedItem {
  meeting: Meeting
  item: AgendaItem
}

/** Items whose title, or whose paper's, names the workstream. */
function relatedItems({ title }: Workstream, { itemPlace, papers }: Indexed): Map<string, RelatedItem> {
  const name = title.trim().toLowerCase()
  if (name === '') return new Map()
  const names = (words: string | undefined): boolean => words?.toLowerCase().includes(name) ?? false
  const related = new Map<string, RelatedItem>()
  for (const [id, { meeting, item }] of itemPlace)
    if (names(item.title) || item.papers.some((paper) => names(papers.get(paper)?.title)))
      related.set(id, { meeting, item })
  return related
}

function comingUp(related: RelatedItem[], asOf: Day, indexed: Indexed): PlanBlock[] {
  const ahead = related
    .filter(({ meeting }) => firstDay(meeting) >= asOf && meeting.status !== 'cancelled')
    .sort((a, b) => (firstDay(a.meeting) < firstDay(b.meeting) ? -1 : 1))
  if (ahead.length === 0) return []
  return [
    paragraph('heading2', 'What is asked'),
    {
      type: 'table',
      look: 'ruled',
      columns: [130, 170, 110, 190],
      headerRows: 1,
      rows: [
        ['Meeting', 'Item', 'Purpose', 'Invited to'].map((words) => cellOf('tableHeading', words)),
        ...ahead.map(({ meeting, item }): PlanCell[] => [
          cellOf('tableText', shortMeeting(meeting, indexed)),
          cellOf('tableText', item.title),
          cellOf('tableText', printPurpose(item)),
          cellOf('tableText', item.papers.flatMap((id) => indexed.papers.get(id)?.ask ?? []).join('; ')),
        ]),
      ],
    },
  ]
}
