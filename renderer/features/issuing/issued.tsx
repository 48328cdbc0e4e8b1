import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IssueShown } from '../../../shared/api.ts'
import type { PackRequest } from '../../../shared/document-request.ts'
import { versionWords } from '../../../shared/rules/issuing/issued-as.ts'
import { api } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { saveResponse } from '../../api/save-file.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted, inBytes } from '../../words.ts'
import { OwnCopies } from '../recipients/own-copies.tsx'
import { copyName } from './copy-name.ts'
import { IssueDialog } from './issue-dialog.tsx'
import './issuing.css'

interface IssuedProps {
  programme: string
  request: PackRequest
  /** The meeting's first day. */
  day: string
}

/** What of a meeting's pack went out, and the way to send it out. */
export const Issued = ({ programme, request, day }: IssuedProps) => {
  const { data } = useQuery(queries.issues(programme, request.meeting))
  const { data: of } = useQuery(queries.programme(programme))
  const [isOpen, setOpen] = useState(false)
  // A pack for reading came from where it is issued.
  if (!data || !of || of.programme.case) return null
  const { issues, changes } = data
  const [last] = issues
  return (
    <Card title="Issued" aside={last && <span className="made-count">{issues.length}</span>}>
      {last ? (
        <ul className="made" aria-label="Issued">
          {issues.map((issue) => (
            <IssuedRow key={issue.version} programme={programme} issue={issue} />
          ))}
        </ul>
      ) : (
        <p className="issued-none">
          Issuing keeps the pack exactly as it goes out. Its papers and paragraphs keep their numbers from
          then on.
        </p>
      )}
      <OwnCopies programme={programme} meeting={request.meeting} />
      <div className="issued-go">
        {last && (
          <p className="issued-since">
            {changes.length === 0
              ? 'Nothing has changed since.'
              : `${counted(changes.length, 'part')} changed since version ${last.version}.`}
          </p>
        )}
        <Button onPress={() => setOpen(true)}>{last ? 'Issue again…' : 'Issue this pack…'}</Button>
      </div>
      {isOpen && (
        <IssueDialog
          programme={programme}
          request={request}
          day={day}
          issued={data}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  )
}

const IssuedRow = ({ programme, issue }: { programme: string; issue: IssueShown }) => {
  const { meeting, version, kind, changes, recipients, files } = issue
  const save = async (copy: string, name: string) => {
    try {
      await saveResponse(await api.issuedFile(programme, meeting, version, copy), name)
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
  }
  return (
    <li className="made-row">
      <b className="issued-version">{versionWords(issue)}</b>
      <small>
        {kind === 'supplementary' ? `Supplementary: ${counted(changes.length, 'part')}` : 'The whole pack'}
        {recipients.length > 0 && `, to ${counted(recipients.length, 'recipient')}`}
      </small>
      <span className="issued-files">
        {files.map(({ copy, name, bytes }) => (
          <Button
            key={copy}
            look="quiet"
            aria-label={`Save the ${copyName(copy, recipients)} of version ${version}, ${inBytes(bytes)}`}
            onPress={() => void save(copy, name)}
          >
            {`Save ${copyName(copy, recipients)}`}
          </Button>
        ))}
      </span>
    </li>
  )
}
