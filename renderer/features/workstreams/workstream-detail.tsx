import { useQuery } from '@tanstack/react-query'
import { printDay } from '../../../shared/rules/dates.ts'
import { queries } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { DocumentButtons } from '../documents/document-buttons.tsx'
import { Preview } from '../documents/preview.tsx'
import { StageChip } from '../papers/paper-row.tsx'
import type { Workstream } from './theme-rows.tsx'
import { WorkstreamFields } from './workstream-fields.tsx'

interface WorkstreamDetailProps {
  programme: string
  workstream: Workstream
  theme: string | null
  themes: { id: string; title: string }[]
  readOnly: boolean
}

/** One workstream: its latest update, and its briefing as it would be made. */
export const WorkstreamDetail = ({
  programme,
  workstream,
  theme,
  themes,
  readOnly,
}: WorkstreamDetailProps) => {
  const { title, lead, latest, documents } = workstream
  const [briefing] = documents
  return (
    <section className="workstream-detail" aria-label={title}>
      <Card padded>
        <h2>{title}</h2>
        <p className="workstream-facts">
          {theme !== null && <span>{theme}</span>}
          {lead !== null && <span>Lead: {lead}</span>}
          {latest && <span>As of {printDay(latest.asOf)}</span>}
          {latest && <StageChip stage={latest.stage} />}
        </p>
        {latest && <Link href={places.writeUpdate(programme, latest.id)}>Edit the update</Link>}
        <p className="workstream-latest">{latest ? latest.words : 'No update has come in yet.'}</p>
      </Card>
      {!readOnly && <WorkstreamFields programme={programme} workstream={workstream.id} themes={themes} />}
      <DocumentButtons programme={programme} offers={documents} />
      {briefing && <Briefing programme={programme} request={briefing.request} />}
    </section>
  )
}

const Briefing = ({
  programme,
  request,
}: {
  programme: string
  request: Workstream['documents'][number]['request']
}) => {
  const { data, error } = useQuery(queries.plan(programme, request))
  if (error) return <p role="alert">{wordsFor(error).title}</p>
  if (!data) return null
  return <Preview programme={programme} plan={data.plan} quoted={[]} />
}
