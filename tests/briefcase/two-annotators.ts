import type { Notes } from '../../electron/briefcase/notes-file.ts'
import { makeNotes } from '../../electron/services/briefcases/make-notes.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import { annotationKinds, annotationScopes } from '../../shared/records/annotation.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import { makeRng } from '../rules/annotations/corpus/rng.ts'
import { madeCase, onPaper, sample } from './made-case.ts'

export const annotatedPaper = 'section-12'
const pack = madeCase()
/** Short ones, as each note keeps what its block says. */
const blocks = (subjectText(sample, { paper: annotatedPaper }) ?? []).filter(
  (block) => blockText(block).length < 160,
)
const people = [
  { person: 'rannoch', name: 'Elspeth Rannoch' },
  { person: 'deputy', name: 'A Munro' },
] as const

/** All that one person knows: the changes of each annotation. */
type Known = Map<string, AnnotationChange[]>

const latest = (known: Known, id: string): number =>
  Math.max(0, ...(known.get(id) ?? []).map(({ version }) => version))
const learn = (known: Known, change: AnnotationChange): void => {
  known.set(change.annotation, [...(known.get(change.annotation) ?? []), change])
}

/**
 * What two people do on one pack, each knowing only now and then what the other did, as the two to four notes files that they
 * send meanwhile: each holds what the one before of the same person held, and more. They edit, move, resolve, remove and
 * restore notes, each other's too, and answer them; now and then both change one that both know, in the same second.
 */
export function historyOfTwo(seed: number): Notes[] {
  const rng = makeRng(seed)
  const known: [Known, Known] = [new Map(), new Map()]
  const most = 2 + rng.int(3)
  const files: Notes[] = []
  let step = 0

  const place = () => {
    const block = rng.pick(blocks)
    const { length } = blockText(block)
    const start = rng.int(length)
    const range =
      rng.chance(0.5) && length > 0 ? { start, end: start + 1 + rng.int(length - start) } : undefined
    return (
      makeAnchor(blocks, { meeting: 'eag-nov', of: { paper: annotatedPaper }, block: block.id, range }) ??
      onPaper(annotatedPaper)
    )
  }
  const change = (i: 0 | 1, annotation: string, set: AnnotationChange['set']): void => {
    const version = latest(known[i], annotation) + 1
    // Several fall into one second.
    const at = `2016-11-02T09:00:${String(Math.floor(step / 3)).padStart(2, '0')}Z`
    learn(known[i], { annotation, version, at, by: people[i], set })
  }
  const edit = (i: 0 | 1, id: string): void =>
    change(
      i,
      id,
      rng.pick<AnnotationChange['set']>([
        { text: `then ${step} of ${i}` },
        { text: `then ${step} of ${i}`, resolved: rng.chance(0.5) },
        { resolved: rng.chance(0.5) },
        { removed: rng.chance(0.5) },
        { for: rng.pick(annotationScopes) },
        { kind: rng.pick(annotationKinds) },
        { on: place() },
      ]),
    )
  const make = (i: 0 | 1, answers?: string): void =>
    change(i, `n${seed}-${step}`, {
      on: place(),
      text: `first ${step}`,
      kind: rng.pick(annotationKinds),
      for: rng.pick(annotationScopes),
      ...(answers !== undefined && { answers }),
    })
  const act = (): void => {
    step++
    const i = rng.pick([0, 1] as const)
    const ids = [...known[i].keys()]
    const both = ids.filter((id) => latest(known[0], id) === latest(known[1], id))
    const luck = rng.int(8)
    if (ids.length === 0 || luck < 2) make(i)
    else if (luck === 2) make(i, rootOf(known[i], rng.pick(ids)))
    else if (luck < 5 || both.length === 0) edit(i, rng.pick(ids))
    else {
      const id = rng.pick(both)
      edit(0, id)
      edit(1, id)
    }
  }
  for (let sent = 0; sent < most; sent++) {
    for (let left = 3 + rng.int(6); left > 0; left--) act()
    // Both send something.
    const [i, other] = sent % 2 === 0 || (sent > 1 && rng.chance(0.5)) ? ([0, 1] as const) : ([1, 0] as const)
    const file = makeNotes({ ...pack, for: { ...pack.for, ...people[i] } }, [...known[i].values()].flat())
    files.push(file)
    if (rng.chance(0.75)) for (const one of file.annotations) learn(known[other], one)
  }
  return files
}

/** The first of a thread, as an answer names it. */
const rootOf = (known: Known, id: string): string =>
  known.get(id)?.find(({ set }) => set.answers !== undefined)?.set.answers ?? id
