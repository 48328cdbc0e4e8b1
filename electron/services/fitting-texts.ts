import type { TextList } from '../../shared/api/history.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Block, RichText } from '../../shared/rich-text.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import type { Reference } from '../../shared/rules/references-in.ts'
import { withoutLostReferences } from '../../shared/rules/without-lost-references.ts'

/** The texts as they can stand now: no id that another record uses meanwhile, no reference that leads nowhere. */
export function fitting(
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
