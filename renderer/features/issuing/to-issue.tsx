import type { IssueChange, IssueMade } from '../../../shared/api.ts'
import { paragraphWords, versionWords } from '../../../shared/rules/issuing/issued-as.ts'
import { capitalised, counted, inBytes } from '../../words.ts'
import { copyName } from './copy-name.ts'

const whats = { new: 'New', replaced: 'Replaced', withdrawn: 'Withdrawn' } as const

/** What was made and can be issued: its copies, what is other in it, and whom it is for. */
export const ToIssue = ({ made }: { made: IssueMade }) => (
  <div className="to-issue">
    <p>
      {versionWords(made)}
      {made.kind === 'supplementary' && ', what has changed alone'}. Once it is issued it is kept as it is and
      cannot be taken back; a later version can follow.
    </p>
    <section aria-label="Copies">
      <h3>Copies</h3>
      <ul>
        {made.files.map(({ copy, name, bytes }) => (
          <li key={copy}>
            {capitalised(copyName(copy, made.recipients))}: {name}, {inBytes(bytes)}
          </li>
        ))}
      </ul>
    </section>
    {made.changes.length > 0 && (
      <section aria-label="What has changed">
        <h3>What has changed</h3>
        <ul>
          {made.changes.map((change) => (
            <li key={change.part}>{inWords(change)}</li>
          ))}
        </ul>
      </section>
    )}
    {made.recipients.length > 0 && (
      <section aria-label="Recipients">
        <h3>{counted(made.recipients.length, 'recipient')}</h3>
        <p>
          {made.recipients
            .map(({ name, copy }) =>
              copy === 'members'
                ? name
                : `${name} (${copy === 'chair' ? 'chair’s copy' : 'a copy of their own'})`,
            )
            .join(', ')}
        </p>
      </section>
    )}
  </div>
)

function inWords({ number, title, what, ...of }: IssueChange): string {
  const words = paragraphWords(of)
  return `${whats[what]}: ${number === '' ? '' : `${number} `}${title}${words === '' ? '' : ` (${words})`}`
}
