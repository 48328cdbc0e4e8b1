import type { Finding } from '../../../shared/rules/finding.ts'
import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import './findings.css'

interface FindingsProps {
  programme: string
  findings: Finding[]
  /** The meeting whose agenda a finding may be about. */
  meeting?: string
}

/** What a person should know before the document goes out: what to mend first, then what to look at. */
export const Findings = ({ programme, findings, meeting }: FindingsProps) => {
  const mend = findings.filter(({ severity }) => severity === 'mend')
  const look = findings.filter(({ severity }) => severity === 'look')
  return (
    <Card
      title="Before it goes out"
      aside={<span className="findings-count">{summaryOf(mend.length, look.length)}</span>}
    >
      <ul className="findings" aria-label="Before it goes out">
        {[...mend, ...look].map((finding) => (
          <li
            key={`${finding.where?.list} ${finding.where?.id} ${finding.message}`}
            className={`finding finding-${finding.severity}`}
          >
            <Icon name="warning" size={16} />
            <span>
              <b>{withoutStop(finding.message)}</b>
              <small>
                {finding.severity === 'mend' ? 'To mend' : 'To look at'}
                <Whither programme={programme} finding={finding} meeting={meeting} />
              </small>
            </span>
          </li>
        ))}
        {findings.length === 0 && (
          <li className="finding finding-none">
            <Icon name="tick" size={16} />
            <span>Nothing to mend: it can go out as it is</span>
          </li>
        )}
      </ul>
    </Card>
  )
}

export const summaryOf = (mend: number, look: number): string =>
  [mend > 0 ? `${mend} to mend` : '', look > 0 ? `${look} to look at` : ''].filter(Boolean).join(', ')

const Whither = ({
  programme,
  finding: { where },
  meeting,
}: {
  programme: string
  finding: Finding
  meeting: string | undefined
}) => {
  if (where?.list === 'papers')
    return (
      <>
        {' · '}
        <Link href={places.paper(programme, where.id)}>See the paper</Link>
      </>
    )
  if (meeting !== undefined && (where?.list === 'agenda' || where?.list === 'meetings'))
    return (
      <>
        {' · '}
        <Link href={places.meeting(programme, meeting)}>See the agenda</Link>
      </>
    )
  return null
}

/** What the findings quote, to mark it on the sheet: long enough to be meant, and not the title of an item. */
export const quotedIn = (findings: Finding[]): string[] =>
  findings.flatMap(({ message }) => [...message.matchAll(/“([^”]{6,})”/g)].map(([, words = '']) => words))

const withoutStop = (message: string) => message.replace(/\.$/, '')
