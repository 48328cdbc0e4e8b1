import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentRequest } from '../../../../shared/document-request.ts'
import { printMoment } from '../../../../shared/print-moment.ts'
import { queries } from '../../../api/queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Link } from '../../../ui/link.tsx'
import { capitalised, counted, inBytes } from '../../../words.ts'
import { choicesInWords, type Made, madeName, madePlace } from './made-in-words.ts'
import './made-documents.css'

interface MadeDocumentsProps {
  programme: string
  /** Of one meeting, its papers' too; else of the programme. */
  meeting?: string
  /** Only those of which it is true. */
  only?: (request: DocumentRequest) => boolean
}

const atFirst = 4

/** What was assembled before, the latest first, each a way back to the same document. */
export const MadeDocuments = ({ programme, meeting, only }: MadeDocumentsProps) => {
  const { data } = useQuery(queries.made(programme, meeting))
  const lastChange = useQuery(queries.programme(programme)).data?.programme.lastChange ?? null
  const [isWhole, setWhole] = useState(false)
  const made = (data?.made ?? []).filter(({ request }) => only?.(request) ?? true)
  if (made.length === 0) return null
  const shown = isWhole ? made : made.slice(0, atFirst)
  return (
    <Card title="Assembled so far" aside={<span className="made-count">{made.length}</span>}>
      <ul className="made" aria-label="Assembled so far">
        {shown.map((one) => (
          <MadeRow key={one.number} programme={programme} made={one} lastChange={lastChange} />
        ))}
      </ul>
      {made.length > shown.length && (
        <div className="made-more">
          <Button look="quiet" onPress={() => setWhole(true)}>
            {`Show ${counted(made.length - shown.length, 'more', 'more')}`}
          </Button>
        </div>
      )}
    </Card>
  )
}

const MadeRow = ({
  programme,
  made: { at, request, fileName, bytes },
  lastChange,
}: {
  programme: string
  made: Made
  lastChange: string | null
}) => {
  const name = madeName(request)
  const when = printMoment(at)
  const choices = choicesInWords(request).join(', ')
  return (
    <li className="made-row">
      <span className="made-head">
        <b>{name}</b>
        <Link href={madePlace(programme, request)} label={`Make it again: ${name} of ${when}`}>
          Make it again
        </Link>
      </span>
      <small>{when}</small>
      {choices !== '' && <small>{capitalised(choices)}</small>}
      <small className="made-file">
        {fileName}, {inBytes(bytes)}
      </small>
      <small>
        {lastChange !== null && lastChange > at
          ? 'The programme was changed since'
          : 'Nothing was changed since'}
      </small>
    </li>
  )
}
