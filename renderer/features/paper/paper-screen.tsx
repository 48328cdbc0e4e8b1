import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PaperPage } from '../../../shared/api.ts'
import { printList } from '../../../shared/rules/dates.ts'
import { queries } from '../../api/queries.ts'
import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { DocumentDesk } from '../documents/document-desk.tsx'
import { MadeDocuments } from '../documents/made/made-documents.tsx'
import { kindInWords, StageChip } from '../papers/paper-row.tsx'
import { shortMeeting } from '../papers/short-meeting.ts'
import { Originals } from '../word/originals.tsx'
import './paper-screen.css'

/** One paper: its details, and the very document that is made of it. */
export const PaperScreen = ({ programme, paper: id }: { programme: string; paper: string }) => {
  const page = useSuspenseQuery(queries.paper(programme, id)).data
  const { paper } = page
  const [label, setLabel] = useState(paper.documents[0]?.label ?? '')
  const offer = paper.documents.find((one) => one.label === label) ?? paper.documents[0]
  return (
    <>
      <PageHead
        title={paper.title}
        facts={[paper.number, kindInWords(paper.kind), page.meeting && shortMeeting(page.meeting)].filter(
          (fact) => fact !== null,
        )}
        actions={
          <>
            <StageChip stage={paper.stage} />
            <Link href={places.writePaper(programme, id)} look="button">
              Edit
            </Link>
          </>
        }
      />
      {offer && (
        <DocumentDesk
          programme={programme}
          request={offer.request}
          verb="Make it in Word"
          contentsTitle="In this paper"
          below={
            <MadeDocuments
              programme={programme}
              {...(page.meeting ? { meeting: page.meeting.id } : {})}
              only={(request) => 'paper' in request && request.paper === id}
            />
          }
          settings={
            <>
              <Details programme={programme} page={page} />
              <Originals programme={programme} paper={id} />
              {paper.documents.length > 1 && (
                <Segmented
                  label="Document"
                  options={paper.documents.map((one) => ({ value: one.label, label: one.label }))}
                  value={offer.label}
                  onChange={setLabel}
                />
              )}
            </>
          }
        />
      )}
    </>
  )
}

const Details = ({ programme, page }: { programme: string; page: PaperPage }) => {
  const { paper, meeting, withheldFrom } = page
  const facts = [
    {
      name: 'Meeting',
      value: meeting && <Link href={places.meeting(programme, meeting.id)}>{shortMeeting(meeting)}</Link>,
    },
    { name: 'Number', value: paper.number },
    { name: 'Author', value: paper.author },
    { name: 'Sponsor', value: paper.sponsor },
    { name: 'Asked of the group', value: paper.ask },
    { name: 'Withheld from', value: printList(withheldFrom) },
  ].filter(({ value }) => value !== null && value !== '')
  return (
    <Card title="Details" padded>
      <dl className="details">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {facts.length === 0 && <dd>No meeting, author or sponsor is given.</dd>}
      </dl>
    </Card>
  )
}
