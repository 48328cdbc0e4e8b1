import type { Meeting } from '../../shared/records/meeting.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { Update } from '../../shared/records/update.ts'
import type { Block, Inline, RichText } from '../../shared/rich-text.ts'
import type { RecordName, RecordOf } from './store-types.ts'

/** A record with the name of its list, so that the one tells of the other. */
export type Named = { [L in RecordName]: { list: L; record: RecordOf<L> } }[RecordName]
export const named = <L extends RecordName>(list: L, record: RecordOf<L>): Named =>
  ({ list, record }) as Named // the pair is made of one L

/** Every body of a record, with its place as a fault's path says it. */
export function bodiesOf({ list, record }: Named): { path: string; body: RichText }[] {
  if (list === 'updates') return [{ path: 'body', body: record.body }]
  if (list === 'meetings')
    return (record.minutes?.paragraphs ?? []).map(({ body }, i) => ({
      path: `minutes.paragraphs[${i}].body`,
      body,
    }))
  if (list !== 'papers') return []
  const annexes = record.annexes.map(({ body }, i) => ({ path: `annexes[${i}].body`, body }))
  return record.body ? [{ path: 'body', body: record.body }, ...annexes] : annexes
}

/** The same record with other bodies; `change` gives back the very body where nothing changes. */
export function withBodies({ list, record }: Named, change: (body: RichText) => RichText): Named {
  if (list === 'updates') return { list, record: { ...record, body: change(record.body) } satisfies Update }
  if (list === 'meetings' && record.minutes) {
    const paragraphs = record.minutes.paragraphs.map((paragraph) => ({
      ...paragraph,
      body: change(paragraph.body),
    }))
    return { list, record: { ...record, minutes: { ...record.minutes, paragraphs } } satisfies Meeting }
  }
  if (list !== 'papers') return named(list, record)
  const annexes = record.annexes.map((annex) => ({ ...annex, body: change(annex.body) }))
  const body = record.body && change(record.body)
  return { list, record: { ...record, ...(body && { body }), annexes } satisfies Paper }
}

/** What a body points at: other blocks, records, images (by their hash). */
export interface Mention {
  to: 'block' | 'paper' | 'action' | 'decision' | 'image'
  id: string
}
export const imageHash = (src: string): string | null => /^blob:([0-9a-f]{64})$/.exec(src)?.[1] ?? null

function inInline(inline: Inline, found: Mention[]) {
  if (typeof inline === 'string') return
  if ('ref' in inline) found.push({ to: inline.ref, id: inline.id })
  else if ('footnote' in inline) for (const inner of inline.footnote) inInline(inner, found)
}

export function mentionsOf(block: Block): Mention[] {
  if (block.type === 'image') return [{ to: 'image', id: imageHash(block.src) ?? block.src }]
  const found: Mention[] = []
  const texts =
    block.type === 'table' ? block.rows.flatMap((row) => row.map((cell) => cell.text)) : [block.text]
  for (const text of texts) for (const inline of text) inInline(inline, found)
  return found
}
