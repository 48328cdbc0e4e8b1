import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DocumentRequest } from '../../../shared/document-request.ts'
import type { DocumentPlan } from '../../../shared/rules/plan.ts'
import { api } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { counted } from '../../words.ts'
import { startJob } from '../jobs/tray.ts'
import { Contents } from './contents.tsx'
import { Findings, quotedIn } from './findings.tsx'
import { Preview } from './preview.tsx'
import './document-desk.css'

export interface DocumentDeskProps {
  programme: string
  request: DocumentRequest
  /** On the button: `Assemble pack`. */
  verb: string
  /** Above the list of its parts: `In this pack`. */
  contentsTitle: string
  /** What can be chosen of it, under its parts. */
  settings?: ReactNode
  /** What stands above the findings. */
  aside?: ReactNode
}

/** A document before it is made: its parts and settings, the very plan as sheets, and what to mend, in three columns. */
export const DocumentDesk = ({
  programme,
  request,
  verb,
  contentsTitle,
  settings,
  aside,
}: DocumentDeskProps) => {
  const { data, error, isPlaceholderData } = useQuery(queries.plan(programme, request))
  const [inSight, setInSight] = useState<string>()
  if (error) return <Refused error={error} settings={settings} />
  if (!data) return <p className="desk-waiting">Planning the document …</p>
  const { plan, findings } = data
  return (
    <div className="document-desk">
      <div className="desk-parts">
        {plan.parts.length > 1 && (
          <Contents title={contentsTitle} plan={plan} inSight={inSight ?? plan.parts[0]?.key} />
        )}
        {settings}
      </div>
      <div className="desk-preview" aria-busy={isPlaceholderData}>
        <Preview programme={programme} plan={plan} quoted={quotedIn(findings)} onSight={setInSight} />
      </div>
      <div className="desk-checks">
        {aside}
        <Findings
          programme={programme}
          findings={findings}
          {...('meeting' in request && request.meeting !== undefined ? { meeting: request.meeting } : {})}
        />
        <div className="desk-go">
          <Button look="go" wide onPress={() => startJob(() => api.makeDocument(programme, request))}>
            {verb}
          </Button>
          <p className="desk-note">{sizeInWords(plan)}</p>
          <p className="desk-note desk-name">{plan.fileName}</p>
        </div>
      </div>
    </div>
  )
}

const Refused = ({ error, settings }: { error: unknown; settings: ReactNode }) => {
  const { title, what } = wordsFor(error)
  return (
    <div className="document-desk">
      <div className="desk-parts">{settings}</div>
      <div className="desk-refused" role="alert">
        <Icon name="warning" />
        <div>
          <h2>{title}</h2>
          {what !== undefined && <p>{what}</p>}
        </div>
      </div>
    </div>
  )
}

/** `Word, 5 papers, 37 paragraphs` */
function sizeInWords({ parts }: DocumentPlan): string {
  const papers = parts.filter(({ kind }) => kind === 'paper').length
  const paragraphs = parts
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'paragraph' && block.style === 'numbered').length
  return [
    'Word',
    ...(papers > 0 ? [counted(papers, 'paper')] : []),
    ...(paragraphs > 0 ? [counted(paragraphs, 'numbered paragraph')] : []),
  ].join(', ')
}
