import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ProgrammePage } from '../../../shared/api.ts'
import type { DocumentRequest } from '../../../shared/document-request.ts'
import { queries } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { DayField } from '../../ui/day-field.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { shortMeeting } from '../papers/short-meeting.ts'
import { DocumentDesk } from './document-desk.tsx'
import { documentNames } from './document-names.ts'
import { MadeDocuments } from './made/made-documents.tsx'

/** Any document before it is made; its settings are part of the address. */
export const DocumentScreen = ({ programme, request }: { programme: string; request: DocumentRequest }) => {
  const { meetings, themes } = useSuspenseQuery(queries.programme(programme)).data
  const set = (next: DocumentRequest) => go(places.document(programme, next), { replace: true })
  const name = documentNames[request.document]
  const meeting = 'meeting' in request ? meetings.find(({ id }) => id === request.meeting) : undefined
  const { data: paperPage } = useQuery({
    ...queries.paper(programme, 'paper' in request ? request.paper : ''),
    enabled: 'paper' in request,
  })
  const paper = 'paper' in request ? paperPage?.paper : undefined
  const workstream =
    request.document === 'briefing'
      ? themes.flatMap(({ workstreams }) => workstreams).find(({ id }) => id === request.workstream)
      : undefined
  const near = meeting?.day ?? latestDay(themes)
  const subject = (meeting && shortMeeting(meeting)) ?? paper?.title ?? workstream?.title
  return (
    <>
      <PageHead title={name} facts={subject === undefined ? [] : [subject]} />
      <DocumentDesk
        programme={programme}
        request={request}
        verb={`Assemble ${name.toLowerCase()}`}
        contentsTitle="In this document"
        below={
          <MadeDocuments
            programme={programme}
            {...(meeting ? { meeting: meeting.id } : {})}
            only={(made) => isAlike(made, request)}
          />
        }
        settings={
          <>
            {request.document === 'update-note' && (
              <>
                <DayField
                  label="Updates since"
                  near={near}
                  value={request.since}
                  onChange={(since) => set({ ...request, since })}
                />
                <DayField
                  label="Updates until"
                  near={near}
                  value={request.to}
                  onChange={(to) => set({ ...request, to })}
                />
              </>
            )}
            <DayField
              label="As of"
              hint={
                request.document === 'updates-request'
                  ? 'The day that the updates will be as of.'
                  : 'Decides what is overdue and what is to come; chosen by the document where it is left out.'
              }
              near={near}
              value={request.asOf}
              onChange={(asOf) => set({ ...request, asOf })}
            />
          </>
        }
      />
    </>
  )
}

/** Whether it is the same document of the same record, of whatever day. */
const isAlike = (made: DocumentRequest, request: DocumentRequest): boolean =>
  (['document', 'meeting', 'paper', 'workstream', 'group', 'person'] as const).every(
    (field) => Reflect.get(made, field) === Reflect.get(request, field),
  )

const latestDay = (themes: ProgrammePage['themes']): string | undefined =>
  themes
    .flatMap(({ workstreams }) => workstreams.flatMap(({ latest }) => latest?.asOf ?? []))
    .toSorted()
    .at(-1)
