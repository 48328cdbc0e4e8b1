import type { MeetingPage } from '../../../shared/api.ts'
import { places, readingPlace } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { counted } from '../../words.ts'
import { MeetingStatus } from './meeting-status.tsx'
import { PapersDueChip } from './papers-due-chip.tsx'

export const MeetingHead = ({ programme, page }: { programme: string; page: MeetingPage }) => {
  const { meeting, findings } = page
  const mend = findings.filter(({ severity }) => severity === 'mend').length
  return (
    <PageHead
      title={meeting.title === null ? meeting.group.name : `${meeting.group.name}: ${meeting.title}`}
      facts={[meeting.days, meeting.times, meeting.venue, meeting.chair && `Chair: ${meeting.chair}`].filter(
        (fact) => fact !== null && fact !== '',
      )}
      actions={
        <>
          <Link href={readingPlace(programme, meeting.id)} look="button">
            Read the pack
          </Link>
          <PapersDueChip programme={programme} page={page} />
          <MeetingStatus status={meeting.status} />
          {mend > 0 && (
            <Link href={places.meeting(programme, meeting.id, 'pack')} look="bare" className="meeting-mend">
              <Chip tone="late" icon="warning">
                {counted(mend, 'thing')} to mend before it goes out
              </Chip>
            </Link>
          )}
        </>
      }
    />
  )
}
