import { useQuery } from '@tanstack/react-query'
import type { PackRequest } from '../../../shared/document-request.ts'
import { queries } from '../../api/queries.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { composed, forMembers } from '../documents/composition/compose.ts'
import { Choice } from '../word/choice.tsx'
import { WithoutPapers } from './without-papers.tsx'

const copies = [
  { value: 'members', label: 'Members’' },
  { value: 'chair', label: 'Chair’s' },
  { value: 'person', label: 'Person’s' },
] as const

interface CopyChoiceProps {
  programme: string
  request: PackRequest
  onRequest: (request: PackRequest) => void
}

/** Which copy of a pack is made: any member's, the chair's, or one for one person with what that person may see. */
export const CopyChoice = ({ programme, request, onRequest }: CopyChoiceProps) => {
  const { data } = useQuery(queries.recipients(programme, request.meeting))
  const { data: of } = useQuery(queries.programme(programme))
  // A pack for reading is one person's copy already.
  const recipients = of?.programme.case ? [] : (data?.recipients ?? [])
  const reader = recipients.find(({ person }) => person === request.for)
  const ask = (chair: boolean, person?: string) => {
    const { without: _without, order: _order, for: _for, ...others } = request
    onRequest({
      ...others,
      chair,
      ...(person !== undefined && { for: person }),
      ...(chair ? composed(request) : forMembers(request)),
    })
  }
  const askFor = (person: string | undefined) => {
    const one = recipients.find((recipient) => recipient.person === person)
    if (one) ask(one.leads, one.person)
  }
  const kept = recipients.filter(({ without }) => without.some(({ why }) => why === 'withheld'))
  return (
    <>
      <Segmented
        label="Copy"
        options={recipients.length > 0 ? copies : copies.slice(0, 2)}
        value={request.for !== undefined ? 'person' : request.chair ? 'chair' : 'members'}
        onChange={(copy) =>
          copy === 'person' ? askFor((kept[0] ?? recipients[0])?.person) : ask(copy === 'chair')
        }
      />
      {request.for !== undefined && (
        <>
          <Choice
            label="For whom"
            value={request.for}
            options={[
              ...(reader ? [] : [{ value: request.for, label: request.for }]),
              ...recipients.map(({ person, name, role }) => ({ value: person, label: `${name}, ${role}` })),
            ]}
            onChange={askFor}
          />
          <WithoutPapers papers={reader?.without ?? []} />
        </>
      )}
    </>
  )
}
