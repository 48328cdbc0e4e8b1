import type { ProgrammePage } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { Rows } from '../../ui/rows.tsx'
import { DocumentButtons } from '../documents/document-buttons.tsx'
import { FileActions } from '../file/file-actions.tsx'
import { inOrder, MeetingRow, nextOf } from '../meetings/meeting-row.tsx'
import { PaperRow } from '../papers/paper-row.tsx'
import { Ahead } from '../timeline/ahead.tsx'
import { ThemeRows } from '../workstreams/theme-rows.tsx'
import { FirstSteps } from './first-steps.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { Today } from './today.tsx'

const mostMeetings = 5

/** What is next, how each workstream does, what can be made. */
export const Glance = ({ page, asOf }: { page: ProgrammePage; asOf: Day | undefined }) => {
  const { programme, meetings, papers, themes, documents } = page
  const { id } = programme
  const ordered = inOrder(meetings)
  const next = nextOf(ordered)
  const hasWorkstreams = themes.some(({ workstreams }) => workstreams.length > 0)
  if (!hasWorkstreams && meetings.length === 0 && papers.count === 0) return <FirstSteps programme={id} />
  return (
    <>
      <Today page={page} asOf={asOf} />
      <div className="programme-ahead">
        <Ahead page={page} asOf={asOf} />
      </div>
      <div className="programme-grid">
        <Card title="Workstreams" aside={<Link href={places.workstreams(id)}>All workstreams</Link>}>
          {hasWorkstreams ? (
            <ThemeRows programme={id} themes={themes} />
          ) : (
            <NothingYet
              what="workstreams"
              first={{ words: 'Name the workstreams', href: places.workstreams(id) }}
            />
          )}
        </Card>
        <div className="programme-side">
          <Card title="Meetings" aside={<Link href={places.meetings(id)}>All {meetings.length}</Link>}>
            {meetings.length === 0 && (
              <NothingYet what="meetings" first={{ words: 'Plan a meeting', href: places.meetings(id) }} />
            )}
            <Rows label="Meetings">
              {ordered.slice(0, mostMeetings).map((meeting) => (
                <MeetingRow
                  key={meeting.id}
                  programme={id}
                  meeting={meeting}
                  isNext={meeting === next}
                  brief
                />
              ))}
            </Rows>
          </Card>
          <Card title="Papers" aside={<Link href={places.papers(id)}>All {papers.count}</Link>}>
            {papers.count === 0 && (
              <NothingYet what="papers" first={{ words: 'Begin a paper', href: places.papers(id) }} />
            )}
            <Rows label="Papers">
              {papers.first.map((paper) => (
                <PaperRow key={paper.id} programme={id} paper={paper} />
              ))}
            </Rows>
          </Card>
          <Card title="Documents" padded>
            <DocumentButtons programme={id} offers={documents} />
          </Card>
          <Card title="Its file" aside={<Link href={places.file(id)}>Backups</Link>} padded>
            <FileActions programme={id} isReadOnly={programme.readOnly} />
          </Card>
        </div>
      </div>
    </>
  )
}
