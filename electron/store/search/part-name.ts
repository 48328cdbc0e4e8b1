import type { SearchPart } from '../store-types.ts'

/** A part as it is kept in `search_entry`. */
export function partName(part: SearchPart): string {
  if (part.kind === 'record') return ''
  if (part.kind === 'minutes') return `minutes ${part.paragraph}`
  return part.kind === 'annex' ? `annex ${part.annex}` : `${part.kind} ${part.item}`
}
