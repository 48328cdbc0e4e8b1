import type { SearchPart } from '../store-types.ts'

/** A part as it is kept in `search_entry`. */
export function partName(part: SearchPart): string {
  if (part.kind === 'record') return ''
  if (part.kind === 'minutes') return `minutes ${part.paragraph}`
  return part.kind === 'annex' ? `annex ${part.annex}` : `${part.kind} ${part.item}`
}

/** The part that `partName` wrote. */
export function partNamed(name: string): SearchPart {
  const gap = name.indexOf(' ')
  const [kind, id] = [name.slice(0, gap), name.slice(gap + 1)]
  if (kind === 'item' || kind === 'brief') return { kind, item: id }
  if (kind === 'annex') return { kind, annex: id }
  return kind === 'minutes' ? { kind, paragraph: Number(id) } : { kind: 'record' }
}
