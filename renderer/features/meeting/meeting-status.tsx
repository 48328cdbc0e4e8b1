import type { MeetingSummary } from '../../../shared/api.ts'
import { Chip, type ChipProps } from '../../ui/chip.tsx'
import { capitalised } from '../../words.ts'

const tones: Record<MeetingSummary['status'], NonNullable<ChipProps['tone']>> = {
  planned: 'plain',
  'agenda issued': 'accent',
  'papers issued': 'accent',
  held: 'quiet',
  cancelled: 'plain',
}

export const MeetingStatus = ({ status }: { status: MeetingSummary['status'] }) => (
  <Chip tone={tones[status]} {...(status === 'held' ? { icon: 'tick' as const } : {})}>
    {capitalised(status)}
  </Chip>
)
