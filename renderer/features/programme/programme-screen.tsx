import { useSuspenseQuery } from '@tanstack/react-query'
import { messageFor } from '../../../shared/error-messages.ts'
import { queries } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Rows } from '../../ui/rows.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { DocumentButtons } from '../documents/document-buttons.tsx'
import { FileActions } from '../file/file-actions.tsx'
import { inOrder, MeetingRow } from '../meetings/meeting-row.tsx'
import { PaperRow } from '../papers/paper-row.tsx'
import { Found } from '../search/found.tsx'
import { ThemeRows } from '../workstreams/theme-rows.tsx'
import './programme-screen.css'

const mostMeetings = 5
const mostPapers = 5

/** One programme at a glance: what is next, how each workstream does, what it can make. */
export const ProgrammeScreen = ({ programme: id, words }: { programme: string; words: string }) => {
  const page = useSuspenseQuery(queries.programme(id)).data
  const { programme, meetings, papers, themes } = page
  const search = (next: string) =>
    go(next === '' ? places.programme(id) : places.search(id, next), { replace: true })
  const ordered = inOrder(meetings)
  return (
    <>
      <PageHead
        title={
          <>
            {programme.name}
            {programme.shortName !== null && <span className="programme-short"> {programme.shortName}</span>}
          </>
        }
        actions={programme.marking && <Chip>{programme.marking}</Chip>}
      >
        {programme.vision !== null && <p className="programme-vision">{programme.vision}</p>}
      </PageHead>
      {programme.heldBy && (
        <p className="programme-held" role="status">
          <Icon name="lock" />
          {messageFor({ code: 'in-use', details: { file: programme.name, ...programme.heldBy } }).title}. It
          can be read, and documents can be made from it.
        </p>
      )}
      <div className="programme-search">
        <SearchField
          label={`Search everything in ${programme.shortName ?? programme.name}`}
          value={words}
          onChange={search}
          end={<Kbd keys="/" />}
        />
      </div>
      {words.trim() !== '' ? (
        <Found programme={id} words={words} />
      ) : (
        <div className="programme-grid">
          <div className="programme-main">
            <Card title="Workstreams" aside={<Link href={places.workstreams(id)}>All workstreams</Link>}>
              {themes.some(({ workstreams }) => workstreams.length > 0) ? (
                <ThemeRows programme={id} themes={themes} />
              ) : (
                <EmptyState>This programme has no workstreams yet.</EmptyState>
              )}
            </Card>
          </div>
          <div className="programme-side">
            <Card title="Meetings" aside={<Link href={places.meetings(id)}>All {meetings.length}</Link>}>
              {meetings.length === 0 ? (
                <EmptyState>This programme has no meetings yet.</EmptyState>
              ) : (
                <Rows label="Meetings">
                  {ordered.slice(0, mostMeetings).map((meeting) => (
                    <MeetingRow
                      key={meeting.id}
                      programme={id}
                      meeting={meeting}
                      isNext={meeting === ordered[0]}
                      brief
                    />
                  ))}
                </Rows>
              )}
            </Card>
            <Card title="Papers" aside={<Link href={places.papers(id)}>All {papers.length}</Link>}>
              {papers.length === 0 ? (
                <EmptyState>This programme has no papers yet.</EmptyState>
              ) : (
                <Rows label="Papers">
                  {papers
                    .slice(-mostPapers)
                    .toReversed()
                    .map((paper) => (
                      <PaperRow key={paper.id} programme={id} paper={paper} />
                    ))}
                </Rows>
              )}
            </Card>
            <Card title="Documents" padded>
              <div className="document-column">
                <DocumentButtons programme={id} offers={page.documents} />
              </div>
            </Card>
            <Card title="Its file" aside={<Link href={places.file(id)}>Backups</Link>} padded>
              <FileActions programme={id} isReadOnly={programme.readOnly} />
            </Card>
          </div>
        </div>
      )}
    </>
  )
}
