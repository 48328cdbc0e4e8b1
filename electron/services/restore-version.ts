import type { TextList } from '../../shared/api/history.ts'
import type { RestoreAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { printMoment } from '../../shared/print-moment.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { Update } from '../../shared/records/update.ts'
import type { Block, RichText } from '../../shared/rich-text.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import type { Reference } from '../../shared/rules/references-in.ts'
import { isCleared, withOtherWords } from '../../shared/rules/void-clearance.ts'
import { withoutLostReferences } from '../../shared/rules/without-lost-references.ts'
import type { RecordOf, Store } from '../store/store.ts'
import { faultsAmongOthers } from './faults-among-others.ts'
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

/** The texts as they can stand now: no id that another record uses meanwhile, no reference that leads nowhere. */
function fitting(
  parts: readonly TextPart[],
  programme: Programme,
  own: { list: TextList; id: string },
  ids: () => string,
): { parts: TextPart[]; lost: number } {
  const elsewhere = blocksElsewhere(programme, own)
  const fresh = new Map<string, string>()
  for (const { text } of parts)
    for (const block of text) if (elsewhere.has(block.id)) fresh.set(block.id, blockIdFrom(ids()))
  const here = new Set(parts.flatMap(({ text }) => text.map((block) => block.id)))
  const known = {
    paper: new Set(programme.papers.map((one) => one.id)),
    action: new Set(programme.actions.map((one) => one.id)),
    decision: new Set(programme.decisions.map((one) => one.id)),
  }
  const isThere = ({ ref, id }: Reference): boolean =>
    ref === 'block' ? here.has(id) || elsewhere.has(id) : known[ref].has(id)
  let lost = 0
  const fitted = parts.map((part) => {
    const found = withoutLostReferences(part.text, isThere)
    lost += found.lost
    return { ...part, text: found.text.map((block) => renamed(block, fresh)) }
  })
  return { parts: fitted, lost }
}

const renamed = (block: Block, fresh: ReadonlyMap<string, string>): Block =>
  fresh.has(block.id) ? { ...block, id: fresh.get(block.id) ?? block.id } : block

/** An id as blocks have them. */
const blockIdFrom = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 32)

function blocksElsewhere(programme: Programme, own: { list: TextList; id: string }): Set<string> {
  const found = new Set<string>()
  const add = (list: TextList, id: string, texts: () => (RichText | undefined)[]) => {
    if (list === own.list && id === own.id) return
    for (const text of texts()) for (const block of text ?? []) found.add(block.id)
  }
  for (const update of programme.updates) add('updates', update.id, () => [update.body])
  for (const paper of programme.papers)
    add('papers', paper.id, () => [paper.body, ...paper.annexes.map(({ body }) => body)])
  for (const meeting of programme.meetings)
    add('meetings', meeting.id, () => (meeting.minutes?.paragraphs ?? []).map(({ body }) => body))
  return found
}

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
