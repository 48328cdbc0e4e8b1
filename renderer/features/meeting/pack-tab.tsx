import type { PackRequest } from '../../../shared/document-request.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { PackOut } from '../briefcases/pack-out.tsx'
import { composed } from '../documents/composition/compose.ts'
import { DocumentDesk } from '../documents/document-desk.tsx'
import { MadeDocuments } from '../documents/made/made-documents.tsx'
import { Issued } from '../issuing/issued.tsx'
import { CopyChoice } from '../recipients/copy-choice.tsx'

const numberings = [
  { value: 'by-paper', label: 'By paper' },
  { value: 'through', label: 'Whole pack' },
] as const
interface PackTabProps {
  programme: string
  request: PackRequest
  /** The meeting's first day. */
  day: string
  /** The settings are part of the address, so that a reload shows the same pack. */
  onRequest: (request: PackRequest) => void
}

export const PackTab = ({ programme, request, day, onRequest }: PackTabProps) => (
  <DocumentDesk
    programme={programme}
    request={request}
    verb={request.chair && request.for === undefined ? 'Assemble chair’s pack' : 'Assemble pack'}
    contentsTitle="In this pack"
    composing={{
      composed: composed(request),
      onCompose: (next) => {
        const { without: _without, order: _order, ...others } = request
        onRequest({ ...others, ...next })
      },
    }}
    below={
      <>
        <PackOut programme={programme} request={request} />
        <Issued programme={programme} request={request} day={day} />
        <MadeDocuments programme={programme} meeting={request.meeting} />
      </>
    }
    settings={
      <>
        <Segmented
          label="Numbering"
          options={numberings}
          value={request.numbering}
          onChange={(numbering) => onRequest({ ...request, numbering })}
        />
        <CopyChoice programme={programme} request={request} onRequest={onRequest} />
        <label className="pack-comments">
          <input
            type="checkbox"
            checked={request.comments === true}
            onChange={({ target }) => {
              const { comments: _comments, ...others } = request
              onRequest({ ...others, ...(target.checked && { comments: true }) })
            }}
          />
          <span>Shared notes as comments</span>
        </label>
        <DayField
          label="As of"
          hint="Decides what is overdue and what is to come; the day of the meeting where it is left out."
          near={day}
          value={request.asOf}
          onChange={(asOf) => onRequest({ ...request, asOf })}
        />
      </>
    }
  />
)
