import type { ProgrammePage } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { Card } from '../../ui/card.tsx'
import { useAsOf } from '../programme/use-as-of.ts'
import { TimelinePicture } from './timeline-picture.tsx'

/** The months around the day that is shown, where anything happens in them. */
export const Ahead = ({ page, asOf }: { page: ProgrammePage; asOf?: Day | undefined }) => {
  const { data } = useAsOf(page, asOf)
  if (!data) return null
  const { lanes, keyDates } = data.timeline
  if (lanes.length === 0 && keyDates.length === 0) return null
  return (
    <Card title="What lies ahead">
      <TimelinePicture programme={page.programme.id} of={data.timeline} />
    </Card>
  )
}
