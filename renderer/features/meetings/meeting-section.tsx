import type { MeetingSummary } from '../../../shared/api.ts'
import { Card } from '../../ui/card.tsx'
import { LongRows } from '../../ui/long-rows.tsx'
import { MeetingRow } from './meeting-row.tsx'

/** Meetings under a heading, thirty years of them if need be. */
export const MeetingSection = ({
  title,
  programme,
  meetings,
  next,
}: {
  title: string
  programme: string
  meetings: MeetingSummary[]
  next: MeetingSummary | undefined
}) => (
  <Card title={title}>
    <LongRows label={title} items={meetings} keyOf={({ id }) => id}>
      {(meeting, place) => (
        <MeetingRow
          key={meeting.id}
          programme={programme}
          meeting={meeting}
          isNext={meeting === next}
          place={place}
        />
      )}
    </LongRows>
  </Card>
)
