import { createHash } from 'node:crypto'

/** The id of the block that Markdown makes at `place` (`paper/section-12/body/3`): the start of its SHA-256, in hex. */
export const blockAt = (place: string): string =>
  createHash('sha256').update(place).digest('hex').slice(0, 20)
