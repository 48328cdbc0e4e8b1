import { createRoute } from '@tanstack/react-router'
import { type DocumentRequest, documentRequest } from '../../shared/document-request.ts'
import { queries, queryClient } from '../api/queries.ts'
import { documentNames } from '../features/documents/document-names.ts'
import { DocumentScreen } from '../features/documents/document-screen.tsx'
import { wayTo } from '../features/documents/way-to.ts'
import { programme } from './top.tsx'

/** A document's request from a query, as `queryOf` wrote it. */
function requestIn({
  chair,
  notes,
  workstreams: ids,
  without,
  order,
  ...fields
}: Record<string, unknown>): DocumentRequest {
  return documentRequest.parse({
    ...fields,
    ...(chair === undefined ? {} : { chair: String(chair) === 'true' }),
    ...(notes === undefined ? {} : { notes: String(notes) === 'true' }),
    ...(ids === undefined ? {} : { workstreams: String(ids).split(',') }),
    ...(without === undefined ? {} : { without: String(without).split(',') }),
    ...(order === undefined ? {} : { order: String(order).split(',') }),
  })
}

export const document = createRoute({
  getParentRoute: () => programme,
  path: 'document',
  validateSearch: requestIn,
  loader: async ({ params: { programme: id }, location: { search, href } }) => {
    const request = requestIn(search)
    const [page, of] = await Promise.all([
      queryClient.ensureQueryData(queries.programme(id)),
      'paper' in request ? queryClient.ensureQueryData(queries.paper(id, request.paper)) : undefined,
    ])
    return { crumb: [...wayTo(request, page, of?.paper), { label: documentNames[request.document], href }] }
  },
  component: () => (
    <DocumentScreen programme={document.useParams().programme} request={document.useSearch()} />
  ),
})
