import type { Paper } from '../records/paper.ts'
import type { Update } from '../records/update.ts'
import { chooseEntries, isCleared } from './choose-entries.ts'
import { printList } from './dates.ts'
import type { Indexed } from './index-programme.ts'
import { isLower } from './marking.ts'
import { passagesOf } from './passages.ts'

const stages: Partial<Record<Paper['stage'], string>> = {
  received: 'is received but not cleared',
  'in clearance': 'is still in clearance',
  'nil return': 'is a nil return',
  withdrawn: 'is withdrawn but still on the agenda',
}

/** Why a paper cannot go out as it is, a sentence each. */
export function checkPaper(paper: Paper, indexed: Indexed): string[] {
  const name = indexed.paperNumbers.get(paper.id) ?? `“${paper.title}”`
  const entries = chooseEntries(paper, indexed)
  const marking = paper.marking ?? indexed.programme.programme.marking
  const titles = (updates: Update[]): string =>
    printList([
      ...new Set(updates.map(({ workstream }) => indexed.workstreams.get(workstream)?.title ?? workstream)),
    ])
  const higher = entries.filter((update) => isLower(marking, update.marking))
  const uncleared = entries.filter((update) => !isCleared(update))
  const stage = stages[paper.stage]
  return [
    ...(stage === undefined ? [] : [`${name} ${stage}.`]),
    ...(paper.audience === 'internal'
      ? [`${name} is cleared for internal readers only: members’ copies are without it.`]
      : []),
    ...(passagesOf(paper, indexed).flat().length === 0 ? [`${name} has no text.`] : []),
    ...(higher.length === 0 ? [] : [`${name} is marked lower than what it holds: ${titles(higher)}.`]),
    ...(uncleared.length === 0
      ? []
      : [`${name} holds what is not cleared for members: ${titles(uncleared)}.`]),
  ]
}
