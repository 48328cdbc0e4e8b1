import type { Programme } from '../../shared/interchange.ts'
import { type AnnotationChange, annotationChange } from '../../shared/records/annotation.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { homeText, subjectKey } from '../../shared/rules/annotations/place-comments/home-text.ts'

/** The same numbers for the same seed, from 0 to 1. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Three to eight words of a text, whole ones. */
export function someWords(text: string, next: () => number): [number, number] {
  const words = [...text.matchAll(/\S+/g)]
  const first = Math.floor(next() * Math.max(words.length - 3, 1))
  const last = Math.min(first + 2 + Math.floor(next() * 6), words.length - 1)
  const [from, to] = [words[first], words[last]]
  return [from?.index ?? 0, (to?.index ?? 0) + (to?.[0].length ?? 0)]
}

/** Notes that other people made on words here and there of a meeting's pack: some are answered, some resolved. Always the same. */
export function manyNotes(programme: Programme, meeting: string, count: number): AnnotationChange[] {
  const home = homeText(programme, { meeting, paper: null, minutes: false })
  const next = numbers(count)
  const words = home.blocks.filter(({ text }) => /\p{L}/u.test(text))
  return Array.from({ length: count }, (_, i): AnnotationChange[] => {
    const chosen = words[Math.floor(next() * words.length)]
    if (!chosen) return []
    const [start, end] = someWords(chosen.text.split(/[\t\n]/).at(0) ?? '', next)
    const { of, block, label } = chosen
    const range = start < end ? { start, end } : undefined
    const on = makeAnchor(home.texts.get(subjectKey(of)) ?? [], { meeting, of, block, label, range })
    if (!on) return []
    const change = (id: string, minute: number, set: object): AnnotationChange =>
      annotationChange.parse({
        annotation: id,
        version: 1,
        at: `2016-11-01T${String(9 + (i % 9)).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`,
        by: { name: ['Ruth Kerr', 'Ann Lee & Sons', 'Ørsted <x>'][i % 3], initials: 'RK' },
        set: { on, for: 'shared', ...set },
      })
    const isAnswered = i % 5 === 1
    return [
      change(`n${i}`, i % 50, { text: `Comment ${i}\nover two lines`, resolved: i % 7 === 2 }),
      ...(isAnswered ? [change(`n${i}r`, (i % 50) + 1, { text: `Answer ${i}`, answers: `n${i}` })] : []),
    ]
  }).flat()
}
