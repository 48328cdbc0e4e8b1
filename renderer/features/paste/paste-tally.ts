import type { PastePreview } from '../../../shared/api.ts'
import { counted } from '../../words.ts'

type Row = Pick<PastePreview['rows'][number], 'place' | 'outcome' | 'put' | 'needs'>
type Extra = Pick<PastePreview['extras'][number], 'id' | 'put'>

/** The rows that would be written, with what they cannot be written without. */
export function wanted<R extends Row, E extends Extra>(
  { rows, extras }: { rows: readonly R[]; extras: readonly E[] },
  leftOut: ReadonlySet<number>,
): { rows: R[]; extras: E[] } {
  const kept = rows.filter(({ place, put }) => put !== null && !leftOut.has(place))
  const needed = new Set(kept.flatMap(({ needs }) => needs))
  return { rows: kept, extras: extras.filter(({ id }) => needed.has(id)) }
}

/** `9 new, 3 changed, 2 new organisations` */
export function broughtIn(rows: readonly Row[], extras: readonly Extra[]): string {
  const of = (outcome: Row['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return [
    ...(of('new') > 0 ? [`${of('new')} new`] : []),
    ...(of('change') > 0 ? [`${of('change')} changed`] : []),
    ...(extras.length > 0 ? [counted(extras.length, 'new organisation')] : []),
  ].join(', ')
}

/** `1 refused, 2 left out, 4 the same already`: what is not written, or nothing where all is. */
export function notBroughtIn(rows: readonly Row[], leftOut: ReadonlySet<number>): string {
  const refused = rows.filter(({ outcome }) => outcome === 'refused').length
  const same = rows.filter(({ outcome }) => outcome === 'same').length
  const out = rows.filter(({ place, put }) => put !== null && leftOut.has(place)).length
  return [
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(out > 0 ? [`${out} left out`] : []),
    ...(same > 0 ? [`${same} the same already`] : []),
  ].join(', ')
}
