import type { RichText } from '../../../shared/rich-text.ts'
import { numberPassages } from '../../../shared/rules/number-blocks.ts'
import type { ReferenceWords } from '../../editor/references.ts'

/** The numbers of texts that are printed one after the other, and what references among them say. */
export function numbersOf(
  texts: readonly RichText[],
  from = 1,
): { labels: Map<string, string>; words: Map<string, ReferenceWords> } {
  const { numbered } = numberPassages(
    'compared',
    texts,
    from === 1 ? null : { list: 'before', last: from - 1 },
  )
  const labels = new Map<string, string>()
  const words = new Map<string, ReferenceWords>()
  texts.forEach((text, i) => {
    text.forEach(({ id }, j) => {
      const place = numbered[i]?.[j]
      if (place?.label != null) labels.set(id, place.label)
      if (place?.number == null) return
      const kind = place.number.startsWith('(') ? 'point' : 'paragraph'
      words.set(`block/${id}`, { text: `${kind} ${place.number}`, bare: place.number })
    })
  })
  return { labels, words }
}
