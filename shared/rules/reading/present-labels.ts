import type { AnchorSubject } from '../../records/annotation.ts'
import type { BlockId } from '../../rich-text.ts'
import type { Indexed } from '../index-programme.ts'
import { minutesByItem } from '../minutes-by-item.ts'
import { numberPassages } from '../number-blocks.ts'
import { passagesOf } from '../passages.ts'

/** The printed number of each paragraph of a paper or of minutes as they are now, numbered by themselves: `12`, `4A`. */
export function presentLabels(subject: AnchorSubject, indexed: Indexed): Map<BlockId, string> {
  const passages = passagesIn(subject, indexed)
  const { numbered } = numberPassages('', passages)
  return new Map(
    passages.flatMap((blocks, i) =>
      blocks.flatMap(({ id }, j): [BlockId, string][] => {
        const number = numbered[i]?.[j]?.number
        return number == null ? [] : [[id, number]]
      }),
    ),
  )
}

function passagesIn(subject: AnchorSubject, indexed: Indexed) {
  if ('paper' in subject) {
    const paper = indexed.papers.get(subject.paper)
    return paper ? passagesOf(paper, indexed) : []
  }
  const meeting = 'minutes' in subject ? indexed.meetings.get(subject.minutes) : undefined
  return meeting?.minutes ? minutesByItem(meeting, indexed).map(({ blocks }) => blocks) : []
}
