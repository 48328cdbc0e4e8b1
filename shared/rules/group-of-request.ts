import type { DocumentRequest } from '../document-request.ts'
import type { Programme } from '../interchange.ts'

/** The id of the group whose document it is; null for one of the programme as a whole, or of what is not there. */
export function groupOfRequest(programme: Programme, request: DocumentRequest): string | null {
  const groupOf = (meeting: string | undefined): string | null =>
    programme.meetings.find(({ id }) => id === meeting)?.group ?? null
  if ('group' in request && request.group !== undefined) return request.group
  if ('meeting' in request && request.meeting !== undefined) return groupOf(request.meeting)
  if (!('paper' in request)) return null
  const { meetings, papers } = programme
  const own = papers.find(({ id }) => id === request.paper)?.meeting
  const onAgenda = meetings.find(({ agenda }) =>
    agenda.some(({ papers: listed }) => listed?.includes(request.paper)),
  )
  return groupOf(own ?? onAgenda?.id)
}
