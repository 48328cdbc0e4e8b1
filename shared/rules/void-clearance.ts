import type { Update } from '../records/update.ts'
import type { RichText } from '../rich-text.ts'

export const isCleared = ({ stage, clearances }: Pick<Update, 'stage' | 'clearances'>): boolean =>
  stage === 'cleared' || clearances.length > 0

/** The update with other words: who cleared it has not seen these. */
export const withOtherWords = (update: Update, body: RichText): Update => ({
  ...update,
  body,
  ...(isCleared(update) ? { stage: 'received', clearances: [] } : {}),
})
