import type { Draft, DraftInline } from './draft.ts'

/** Heading words that begin an annex: what its name says beyond its letter. */
export function annexStart(words: string): { title: string } | null {
  const match =
    /^(?:annex|appendix|atodiad|anhang|annexe)(?:\s+(?:[A-Z]{1,2}|\d{1,2}|[IVX]{1,5}))?(?:\s*[:.\u2010-\u2015-]\s*(.*)|\s*$)/iu.exec(
      words,
    )
  const spaced = /^(?:annex|appendix)\s+(?:[A-Z]|\d{1,2})\s+(\S.*)$/u.exec(
    words.replace(/^(annex|appendix)/i, (word) => word.toLowerCase()),
  )
  if (match) return { title: (match[1] ?? '').trim() }
  return spaced ? { title: (spaced[1] ?? '').trim() } : null
}

export interface AnnexDraft {
  title: string
  drafts: Draft[]
}

/** The text and its annexes: one begins at a heading called so, and ends where the next begins. */
export function splitAnnexes(drafts: readonly Draft[]): { body: Draft[]; annexes: AnnexDraft[] } {
  const body: Draft[] = []
  const annexes: AnnexDraft[] = []
  for (const draft of drafts) {
    const { shape } = draft
    const start = shape.type === 'heading' ? annexStart(plainWords(shape.text)) : null
    const last = annexes.at(-1)
    if (start) annexes.push({ title: start.title, drafts: [] })
    else if (!last) body.push(draft)
    else if (last.title === '' && last.drafts.length === 0 && shape.type === 'heading')
      last.title = plainWords(shape.text)
    else last.drafts.push(draft)
  }
  return { body, annexes }
}

export const plainWords = (text: readonly DraftInline[]): string =>
  text
    .map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : 'br' in one ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
