import type { RichText } from '../../../../shared/rich-text.ts'

/** What a section begins with: a numbered paragraph to write on. */
export const freshBody = (): RichText => [
  { id: crypto.randomUUID().replaceAll('-', ''), type: 'numbered', text: [] },
]
