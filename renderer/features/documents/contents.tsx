import { Button as AriaButton } from 'react-aria-components/Button'
import type { DocumentPlan } from '../../../shared/rules/plan.ts'
import { Card } from '../../ui/card.tsx'
import { numberRange } from './part-labels.ts'
import { placeIn } from './plan-part.tsx'
import { show } from './preview.tsx'
import { useKeptInSight } from './use-kept-in-sight.ts'
import './contents.css'

/** The parts of a document with the numbers of their paragraphs; each leads to its sheet. */
export const Contents = ({
  title,
  plan,
  inSight,
}: {
  title: string
  plan: DocumentPlan
  inSight: string | undefined
}) => (
  <Card title={title}>
    <ul className="contents" ref={useKeptInSight(inSight)}>
      {plan.parts.map((part) => (
        <li key={part.key}>
          <AriaButton
            className={part.key === inSight ? 'contents-entry contents-here' : 'contents-entry'}
            onPress={() => show(document.getElementById(placeIn(part.bookmark)))}
            {...(part.key === inSight ? { 'aria-current': 'true' as const } : {})}
          >
            <span className="contents-words" title={part.title}>
              {part.title}
            </span>
            <span className="contents-numbers">{numberRange(part)}</span>
          </AriaButton>
        </li>
      ))}
    </ul>
  </Card>
)
