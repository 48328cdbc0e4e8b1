import type { PaperSummary, ProgrammePage } from '../../../shared/api.ts'
import type { DocumentRequest } from '../../../shared/document-request.ts'
import { places } from '../../places.ts'
import type { Crumb } from '../frame/crumbs.ts'
import { shortMeeting } from '../papers/short-meeting.ts'

/** The steps from the programme to the record that a document is of. */
export function wayTo(
  request: DocumentRequest,
  { programme, meetings, themes }: ProgrammePage,
  paper: PaperSummary | undefined,
): Crumb[] {
  const { id } = programme
  const meeting = 'meeting' in request && meetings.find((one) => one.id === request.meeting)
  if (meeting)
    return [
      { label: 'Meetings', href: places.meetings(id) },
      { label: shortMeeting(meeting), href: places.meeting(id, meeting.id) },
    ]
  if (paper)
    return [
      { label: 'Papers', href: places.papers(id) },
      { label: paper.number ?? paper.title, href: places.paper(id, paper.id) },
    ]
  const workstreams = themes.flatMap((theme) => theme.workstreams)
  const workstream =
    request.document === 'briefing' && workstreams.find((one) => one.id === request.workstream)
  if (workstream)
    return [
      { label: 'Workstreams', href: places.workstreams(id) },
      { label: workstream.title, href: places.workstream(id, workstream.id) },
    ]
  return []
}
