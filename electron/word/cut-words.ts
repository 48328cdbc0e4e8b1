import type { Mark } from './comment-marks.ts'
import type { Words } from './elements/hyperlink.ts'

/** Goes through a paragraph's words and puts marks between them; characters are counted as they come. */
export interface Cut {
  /** Marks that stand here; they are not given again. */
  before(): string
  /** `words` with the marks that stand before and among them; those at their end belong to what follows, or to `rest`. */
  words(words: string): Words
  /** Goes past characters that cannot be cut. */
  pass(characters: number): string
  /** Marks that are left at the end. */
  rest(): string
}

/** Where nothing is marked. */
export const uncut: Cut = {
  before: () => '',
  words: (words) => [{ words }],
  pass: () => '',
  rest: () => '',
}

/** Never between the halves of a character. */
const wholePlace = (words: string, place: number): number =>
  /[\uDC00-\uDFFF]/.test(words.charAt(place)) ? place - 1 : place

/** @param marks in the order of their offsets */
export function cutAt(marks: readonly Mark[] | undefined): Cut {
  if (!marks?.length) return uncut
  let [at, next] = [0, 0]
  const due = (until: number): string => {
    let all = ''
    for (let mark = marks[next]; mark && mark.offset <= until; mark = marks[++next]) all += mark.xml
    return all
  }
  return {
    before: () => due(at),
    words(words) {
      const out: ({ words: string } | { xml: string })[] = []
      const add = (xml: string): void => {
        if (xml !== '') out.push({ xml })
      }
      let from = 0
      add(due(at))
      for (let mark = marks[next]; mark && mark.offset < at + words.length; mark = marks[next]) {
        const place = wholePlace(words, mark.offset - at)
        if (place > from) out.push({ words: words.slice(from, place) })
        from = place
        add(due(mark.offset))
      }
      out.push({ words: words.slice(from) })
      at += words.length
      return out
    },
    pass(characters) {
      at += characters
      return ''
    },
    rest: () => due(Number.POSITIVE_INFINITY),
  }
}
