import type { PaperSummary } from '../../../shared/api.ts'
import { places } from '../../places.ts'
import { Chip, type ChipProps } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row } from '../../ui/rows.tsx'
import { capitalised } from '../../words.ts'

const tones: Record<PaperSummary['stage'], NonNullable<ChipProps['tone']>> = {
  received: 'soon',
  'in clearance': 'soon',
  cleared: 'quiet',
  'nil return': 'plain',
  withdrawn: 'late',
}

export const StageChip = ({ stage }: { stage: PaperSummary['stage'] }) => (
  <Chip tone={tones[stage]} {...(stage === 'cleared' ? { icon: 'tick' as const } : {})}>
    {capitalised(stage)}
  </Chip>
)

export const kindInWords = (kind: PaperSummary['kind']) => (kind === 'written' ? 'Paper' : 'Progress update')

export const PaperRow = ({
  programme,
  paper,
  under,
}: {
  programme: string
  paper: PaperSummary
  under?: string
}) => (
  <Row
    href={places.paper(programme, paper.id)}
    start={<Icon name="paper" />}
    title={paper.title}
    under={[paper.number, kindInWords(paper.kind), under].flatMap((words) =>
      words ? [<span key={words}>{words}</span>] : [],
    )}
    end={<StageChip stage={paper.stage} />}
  />
)
