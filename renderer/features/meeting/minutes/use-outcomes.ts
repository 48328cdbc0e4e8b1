import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ActionRow, DecisionRow, MeetingSummary } from '../../../../shared/api.ts'
import { byReference } from '../../../../shared/rules/by-reference.ts'
import { nextDecisionRef } from '../../../../shared/rules/next-decision-ref.ts'
import type { DueContext } from '../../../../shared/rules/read-due.ts'
import { queries } from '../../../api/queries.ts'
import { registerQueries } from '../../registers/register-queries.ts'

export type Outcome = { kind: 'action'; row: ActionRow } | { kind: 'decision'; row: DecisionRow }

/** What a meeting decided and whom it asked to do something, by item. */
export interface Outcomes {
  /** Decisions, then actions, by their numbers. Null: of no item. */
  of: (item: string | null) => Outcome[]
  /** The number that the next decision would have, after those that are still on their way; empty where it has none. */
  nextRef: (onTheirWay?: readonly string[]) => string
  due: DueContext
  /** The group's meetings that come after, the soonest first. */
  later: MeetingSummary[]
}

export function useOutcomes(programme: string, meeting: MeetingSummary): Outcomes {
  const actions = useSuspenseQuery(registerQueries.list(programme, 'actions')).data.rows
  const decisions = useSuspenseQuery(registerQueries.list(programme, 'decisions')).data.rows
  const { meetings } = useSuspenseQuery(queries.programme(programme)).data
  return useMemo(() => {
    const isHere = (row: ActionRow | DecisionRow) => row.meeting?.id === meeting.id
    const byItem = Map.groupBy(
      [
        ...decisions.filter(isHere).map((row): Outcome => ({ kind: 'decision', row })),
        ...actions.filter(isHere).map((row): Outcome => ({ kind: 'action', row })),
      ],
      ({ row }) => row.record.item ?? null,
    )
    const ofGroup = meetings.filter(({ group }) => group.id === meeting.group.id)
    const places = new Map(ofGroup.map(({ id }, i) => [id, i]))
    const placeOf = (row: DecisionRow) => places.get(row.meeting?.id ?? '') ?? -1
    const given = decisions
      .filter((row) => placeOf(row) >= 0)
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map(({ record }) => record)
    const later = ofGroup.filter(({ day, status }) => day > meeting.day && status !== 'cancelled')
    return {
      of: (item) =>
        (byItem.get(item) ?? []).toSorted(
          (one, other) =>
            Number(one.kind === 'action') - Number(other.kind === 'action') ||
            byReference(refOf(one) ?? undefined, refOf(other) ?? undefined),
        ),
      nextRef: (onTheirWay = []) => nextDecisionRef([...given, ...onTheirWay.map((ref) => ({ ref }))]) ?? '',
      due: { day: meeting.day, meetings: later },
      later,
    }
  }, [actions, decisions, meetings, meeting])
}

export const refOf = (outcome: Outcome): string | null =>
  outcome.kind === 'action' ? outcome.row.ref : (outcome.row.record.ref ?? null)

/** `Action 3/2`, `Decision` */
export const outcomeName = (outcome: Outcome): string =>
  [outcome.kind === 'action' ? 'Action' : 'Decision', refOf(outcome)].filter(Boolean).join(' ')
