import { useState } from 'react'
import type { MeetingSummary } from '../../../shared/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { usePrinting } from '../../ui/grid/use-printing.ts'
import { Rows } from '../../ui/rows.tsx'
import { counted } from '../../words.ts'
import { MeetingRow } from './meeting-row.tsx'

/** Thirty years of meetings take a while to show, and the last ones are what is looked for. */
const mostAtFirst = 30

/** Meetings under a heading: all of them on paper, and on the screen once they are asked for. */
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
}) => {
  const [showsAll, setAll] = useState(false)
  const isWhole = usePrinting() || showsAll || meetings.length <= mostAtFirst
  const shown = isWhole ? meetings : meetings.slice(0, mostAtFirst)
  return (
    <Card title={title}>
      <Rows label={title}>
        {shown.map((meeting) => (
          <MeetingRow key={meeting.id} programme={programme} meeting={meeting} isNext={meeting === next} />
        ))}
      </Rows>
      {!isWhole && (
        <p className="meetings-more">
          <Button look="quiet" icon="down" onPress={() => setAll(true)}>
            Show {counted(meetings.length - shown.length, 'more meeting')}
          </Button>
        </p>
      )}
    </Card>
  )
}
