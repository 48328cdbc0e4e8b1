import type { RichText } from '../../rich-text.ts'
import { align } from './align.ts'
import { type BlockChange, compareTexts } from './compare-texts.ts'
import { type Counts, countBetween, countChanges, noChanges, sumOf } from './count-changes.ts'

/** One of the texts of a record: a paper's body, an annex, what minutes say of an item. */
export interface TextPart {
  /** `body`, `annex/a1`, `item/i3` */
  key: string
  title: string | null
  text: RichText
  /** Of minutes: the item that it is about, null for none. */
  item?: string | null
}

export interface PartChange {
  key: string
  title: string | null
  /** Where it was called otherwise. */
  titleWas: string | null
  kind: 'same' | 'changed' | 'added' | 'removed'
  moved: boolean
  changes: BlockChange[]
}

/** Part by part, in the order of the new ones; what went stands where it stood. */
export function compareParts(was: readonly TextPart[], now: readonly TextPart[]): PartChange[] {
  const old = new Map(was.map((part) => [part.key, part]))
  const [before, after] = [was.map(({ key }) => key), now.map(({ key }) => key)]
  const kept = before.filter((key) => after.includes(key))
  const stays = new Set(align(kept, after).map(([i]) => kept[i]))
  const parts = now.map((part): PartChange => {
    const one = old.get(part.key)
    const changes = compareTexts(one?.text ?? [], part.text)
    const titleWas = one && one.title !== part.title ? one.title : null
    const isSame =
      one && titleWas === null && changes.every((change) => change.kind === 'same' && !change.moved)
    return {
      key: part.key,
      title: part.title,
      titleWas,
      kind: one ? (isSame ? 'same' : 'changed') : 'added',
      moved: one !== undefined && !stays.has(part.key),
      changes,
    }
  })
  was.forEach(({ key, title, text }, i) => {
    if (after.includes(key)) return
    const gone: PartChange = {
      key,
      title,
      titleWas: null,
      kind: 'removed',
      moved: false,
      changes: compareTexts(text, []),
    }
    const place = parts.findIndex((part) => part.key === before[i - 1])
    parts.splice(i === 0 ? 0 : place < 0 ? parts.length : place + 1, 0, gone)
  })
  return parts
}

/** A part that came, went, moved or is called otherwise is one change more. */
export const countParts = (parts: readonly PartChange[]): Counts =>
  sumOf(
    parts.map(({ changes, kind, moved, titleWas }) =>
      sumOf([
        countChanges(changes),
        { ...noChanges, moved: Number(moved), other: Number(titleWas !== null || isBare(kind, changes)) },
      ]),
    ),
  )

const isBare = (kind: PartChange['kind'], changes: readonly BlockChange[]) =>
  (kind === 'added' || kind === 'removed') && changes.length === 0

/** The same without the comparison itself: parts whose text is the very same are not looked at. */
export function countBetweenParts(was: readonly TextPart[], now: readonly TextPart[]): Counts {
  const old = new Map(was.map((part) => [part.key, part]))
  const isEqual =
    was.length === now.length &&
    now.every(({ key, title }, i) => was[i]?.key === key && was[i]?.title === title)
  return isEqual
    ? sumOf(now.map(({ key, text }) => countBetween(old.get(key)?.text ?? [], text)))
    : countParts(compareParts(was, now))
}
