import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DocumentRequest } from '../../../shared/document-request.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { DocumentPlan } from '../../../shared/rules/plan.ts'
import { api } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { counted } from '../../words.ts'
import { startJob } from '../jobs/tray.ts'
import type { Composed } from './composition/compose.ts'
import { Composition } from './composition/composition.tsx'
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
  /** What stands under the button. */
  below?: ReactNode
  /** Where the parts can be chosen: what is said of them, and who hears of another choice. */
  composing?: Composing | undefined
}

interface Composing {
  composed: Composed
  onCompose: (composed: Composed) => void
}

/** A document before it is made: its parts and settings, the very plan as sheets, and what to mend, in three columns. */
export const DocumentDesk = ({
  programme,
  request,
  verb,
  contentsTitle,
  settings,
  aside,
  below,
  composing,
}: DocumentDeskProps) => {
  const { data, error, isPlaceholderData } = useQuery(queries.plan(programme, request))
  const [inSight, setInSight] = useState<string>()
  if (error) return <Refused error={error} settings={settings} composing={composing} />
  if (!data) return <p className="desk-waiting">Planning the document …</p>
  const { plan, findings, composition } = data
  const current = plan.parts.some(({ key }) => key === inSight) ? inSight : plan.parts[0]?.key
  return (
    <div className="document-desk">
      <div className="desk-parts">
        {composing && composition ? (
          <Composition
            title={contentsTitle}
            parts={composition}
            plan={plan}
            inSight={current}
            {...composing}
          />
        ) : (
          plan.parts.length > 1 && <Contents title={contentsTitle} plan={plan} inSight={current} />
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
        {below}
      </div>
    </div>
  )
}

const Refused = ({
  error,
  settings,
  composing,
}: { error: unknown } & Pick<DocumentDeskProps, 'settings' | 'composing'>) => {
  const { title, what } = wordsFor(error)
  const { without, order } = composing?.composed ?? {}
  return (
    <div className="document-desk">
      <div className="desk-parts">{settings}</div>
      <div className="desk-refused" role="alert">
        <Icon name="warning" />
        <div>
          <h2>{title}</h2>
          {what !== undefined && <p>{what}</p>}
          {isAppError(error, 'faults') &&
            error.details.faults.map(({ path, message }) => (
              <p key={`${path} ${message}`}>{`${path} ${message}`}</p>
            ))}
          {composing && (without ?? order) !== undefined && (
            <Button onPress={() => composing.onCompose({})}>Put the parts back as usual</Button>
          )}
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
