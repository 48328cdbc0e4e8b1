import { hash } from 'node:crypto'

/** The id of the block made at `ordinal` of a series such as `update/u2/body`: the same on every import. */
export const madeBlockId = (series: string, ordinal: number): string =>
  hash('sha256', `${series}/${ordinal}`, 'hex').slice(0, 20)
