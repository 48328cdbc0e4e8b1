import type { TextList } from '../../shared/api/history.ts'
import type { RestoreAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { printMoment } from '../../shared/print-moment.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { Update } from '../../shared/records/update.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import { isCleared, withOtherWords } from '../../shared/rules/void-clearance.ts'
import type { RecordOf, Store } from '../store/store.ts'
import { faultsAmongOthers } from './faults-among-others.ts'
import { fitting } from './fitting-texts.ts'
import { findVersion } from './history.ts'
import { getRecord, nouns, readRecord, recordIn } from './records.ts'

interface Asked {
  list: TextList
  id: string
  version: number
  /** The revision that was looked at. */
  base: number
}

/**
 * Gives the texts of a record the words of an earlier version, as one step, which undo calls by the time of that
 * version. What stands there now stays in the history. Throws `not-found`, `conflict`, and `faults` where something
 * elsewhere refers to a paragraph that would go.
 */
export function restoreVersion(
  store: Store,
  { list, id, version, base }: Asked,
  { ids, page }: { ids: () => string; page: string | null },
): RestoreAnswer {
  const programme = store.programme()
  const current = recordIn(programme, list, id)
  if (!current) throw new AppError('not-found', { what: nouns[list], id })
  const found = findVersion(store, { list, id, version })
  if (!found) throw new AppError('not-found', { what: 'version', id: String(version) })
  const { parts, lost } = fitting(found.parts(), programme, { list, id }, ids)
  const next = withParts(list, current, parts, programme)
  const { record, faults } = readRecord(store, list, id, next)
  const others = record ? faultsAmongOthers(programme, list, record) : []
  if (!record || others.length > 0)
    throw new AppError('faults', { what: nouns[list], faults: [...faults, ...others] })
  const how = { label: labelOf(found.at), ...(page !== null && { page }) }
  store.step(nouns[list], how, ({ put }) => put(list, record as RecordOf<typeof list>, base)) // read by that list's own schema
  return {
    ...getRecord(store, list, id),
    lostReferences: lost,
    clearanceGone: list === 'updates' && isCleared(current as Update) && !isCleared(next as Update),
  }
}

const labelOf = (at: string | null): string =>
  at === null ? 'Text restored as it was at first' : `Text of ${printMoment(at)} restored`

function withParts(list: TextList, record: object, parts: readonly TextPart[], programme: Programme): object {
  if (list === 'updates') return withOtherWords(record as Update, parts[0]?.text ?? [])
  if (list === 'papers') {
    const { body: _, ...rest } = record as Paper
    const body = parts.find(({ key }) => key === 'body')?.text
    const annexes = parts.flatMap(({ key, title, text }) =>
      key.startsWith('annex/') ? [{ id: key.slice('annex/'.length), title: title ?? '', body: text }] : [],
    )
    return { ...rest, ...(body && { body }), annexes } satisfies Paper
  }
  const meeting = record as Meeting
  const items = new Set(
    programme.meetings.find((one) => one.id === meeting.id)?.agenda.map((item) => item.id),
  )
  const paragraphs = parts.map(({ item, text }) => ({
    ...(item != null && items.has(item) && { item }),
    body: text,
  }))
  return { ...meeting, minutes: { stage: 'draft', ...meeting.minutes, paragraphs } }
}
