import { blockText } from '../../../../shared/rules/annotations/block-text.ts'
import { carryAnchors, type Place } from '../../../../shared/rules/annotations/carry.ts'
import type { Case } from './make-case.ts'

export interface Verdict {
  /** On another paragraph, or on other words than those of its own that still stand. */
  wrong: string[]
  /** A person would have carried it. */
  missed: string[]
  /** Called kept or moved though its words are not the same, or the like. */
  misnamed: string[]
  toCarry: number
  carried: number
  all: number
}

/** Carries the annotations of a case and compares with the right answers. */
export function judgeCase({ name, was, now, marked }: Case, withWas: boolean): Verdict {
  const anchors = marked.map(({ mark }) => mark.anchor)
  const places = carryAnchors(anchors, now, withWas ? was : undefined)
  const verdict: Verdict = { wrong: [], missed: [], misnamed: [], toCarry: 0, carried: 0, all: places.length }
  const texts = new Map(now.map((block) => [block.id, blockText(block)]))
  marked.forEach(({ mark: { anchor, range }, answer }, i) => {
    const place = places[i]
    const tell = (list: string[], why: string) =>
      list.push(
        `${name} | ${why} | “${anchor.quote.slice(0, 70)}” of “${anchor.text.slice(0, 160)}” -> ${JSON.stringify(place)} not ${[...answer.blocks].map((id) => `${id} “${texts.get(id)?.slice(0, 160)}”`)}`,
      )
    if (!place) {
      tell(verdict.wrong, 'lost')
      return
    }
    if (answer.isCarried) verdict.toCarry++
    if (place.fate === 'orphaned') {
      if (answer.isCarried) tell(verdict.missed, 'orphaned')
      if (place.block !== null || place.quote !== '') tell(verdict.misnamed, 'an orphan with a place')
      return
    }
    if (place.block !== null && !answer.blocks.has(place.block) && isLeft(place, answer.left)) {
      if (answer.isCarried) tell(verdict.missed, 'left behind')
    } else if (place.block === null || !answer.blocks.has(place.block)) tell(verdict.wrong, 'wrong block')
    else if (isElsewhere(place, answer.words.get(place.block), range !== null))
      tell(verdict.wrong, 'wrong words')
    else if (answer.isCarried) verdict.carried++
    const text = texts.get(place.block ?? '') ?? ''
    const said = place.range ? text.slice(place.range.start, place.range.end) : text
    if (said !== place.quote) tell(verdict.misnamed, 'another quote than its place')
    const asked = range ? anchor.quote : anchor.text
    if (place.fate !== 'changed' && place.quote !== asked) tell(verdict.misnamed, 'not the same words')
  })
  return verdict
}

/** On the paragraph that it was on, saying that its words are not there any more. */
const isLeft = ({ block, range, fate }: Place, left: ReadonlySet<string>): boolean =>
  fate === 'changed' && range === null && left.has(block ?? '')

/** On words of the right block that share nothing with its own. */
function isElsewhere(
  { range }: Place,
  own: { start: number; end: number } | undefined,
  wasOnWords: boolean,
): boolean {
  if (!range || !own || !wasOnWords) return false
  return range.end <= own.start || range.start >= own.end
}
