import type { Quorum } from '../../../../shared/rules/quorum.ts'
import { Chip } from '../../../ui/chip.tsx'

/** How many of the seats are filled, and whether that is enough. */
export const QuorumChip = ({ quorum: { needed, seats, present, met } }: { quorum: Quorum }) => (
  <span role="status" className="att-quorum">
    <Chip
      tone={met === false ? 'late' : met ? 'done' : 'plain'}
      {...(met === false ? { icon: 'warning' as const } : {})}
    >
      {`${present} of ${seats} seats present`}
      {needed !== null && `; the quorum is ${needed}${met === null ? '' : met ? ', met' : ', not met'}`}
    </Chip>
  </span>
)
