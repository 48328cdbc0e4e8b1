import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Notes } from '../../electron/briefcase/notes-file.ts'
import { placedAnnotations } from '../../electron/services/annotations.ts'
import { mergeNotes } from '../../electron/services/merge-notes.ts'
import { createStore } from '../../electron/store/store.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { changeKey } from '../../shared/rules/annotations/fold-annotations.ts'
import { sample } from '../briefcase/made-case.ts'
import { annotatedPaper, historyOfTwo } from '../briefcase/two-annotators.ts'
import { makeRng } from '../rules/annotations/corpus/rng.ts'
import { testOptions } from '../store/temporary-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sederunt-orders-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const histories = 500
const meeting = 'eag-nov'
/** In milliseconds: some seconds of work, on a machine that may have ten other things to do. */
const patient = 300_000

/** Some paragraphs are gone, some say more, and the last stands first. */
const revise = (text: RichText): RichText => {
  const left = text.filter((_, i) => i % 7 !== 3)
  const said = left.map((block, i) =>
    i % 5 === 0 && 'text' in block ? { ...block, text: ['As it now stands: ', ...block.text] } : block,
  )
  return [...said.slice(-1), ...said.slice(0, -1)]
}
const revised = {
  ...sample,
  papers: sample.papers.map((paper) =>
    paper.id === annotatedPaper && paper.body ? { ...paper, body: revise(paper.body) } : paper,
  ),
}

const revisedTexts = { programme: () => revised, textVersions: () => [] }

/** Every order in which files can come; in each some come twice, at once or later. */
function ordersOf(files: Notes[], seed: number): Notes[][] {
  const rng = makeRng(seed)
  return permutations(files).map((order) => [
    ...order.flatMap((file) => (rng.chance(0.3) ? [file, file] : [file])),
    ...order.filter(() => rng.chance(0.3)),
  ])
}

describe('500 histories of two annotators, their notes files merged in every order and some of them twice', () => {
  it('come to the same notes in the same places', { timeout: patient }, () => {
    let [orders, tied] = [0, 0]
    const fates = new Map<string, number>()
    for (let seed = 1; seed <= histories; seed++) {
      const files = historyOfTwo(seed)
      tied += ties(files)
      const results = ordersOf(files, seed).map((order) => {
        const changes = order.flatMap(({ annotations }) => annotations)
        return placedAnnotations({ ...revisedTexts, annotationChanges: () => changes }, { meeting })
      })
      const [first] = results
      const straight = JSON.stringify(first)
      for (const result of results)
        if (JSON.stringify(result) !== straight) expect(result, `history ${seed}`).toEqual(first)
      orders += results.length
      for (const { place } of first ?? []) fates.set(place.fate, (fates.get(place.fate) ?? 0) + 1)
    }
    // It says something only where there is something to disagree on.
    expect(orders).toBeGreaterThan(4_000)
    expect(tied).toBeGreaterThan(200)
    expect([...fates.keys()].sort()).toEqual(['changed', 'kept', 'moved', 'orphaned'])
  })

  // A file for each order takes a hundred times as long as the rules alone.
  it('come to the same in the programme’s file, of each fiftieth in every order', {
    timeout: patient,
  }, () => {
    for (let seed = 50; seed <= histories; seed += 50) {
      const files = historyOfTwo(seed)
      const results = ordersOf(files, seed).map((order, i) => merged(order, `${seed}-${i}`))
      for (const result of results) expect(result, `history ${seed}`).toEqual(results[0])
    }
  })
})

/** What a programme's file holds of files that came in that order, and where its notes stand; it knows each of them then. */
function merged(order: Notes[], name: string) {
  const store = createStore(join(folder, `${name}.sederunt`), sample, testOptions())
  try {
    for (const file of order) mergeNotes(store, file, 'y.sederunt-notes')
    expect(store.annotate(order.flatMap(({ annotations }) => annotations))).not.toContain(true)
    const held = store.annotationChanges()
    return {
      held,
      placed: placedAnnotations({ ...revisedTexts, annotationChanges: () => held }, { meeting }),
    }
  } finally {
    store.close()
  }
}

/** How many changes of the same note in the same second at the same version say different things. */
function ties(files: Notes[]): number {
  const distinct = new Map<string, AnnotationChange>(
    files.flatMap(({ annotations }) => annotations.map((one) => [changeKey(one), one])),
  )
  const groups = Map.groupBy(
    distinct.values(),
    ({ annotation, version, at }) => `${annotation} ${version} ${at}`,
  )
  return [...groups.values()].filter((group) => group.length > 1).length
}

function permutations<T>(list: T[]): T[][] {
  if (list.length < 2) return [list]
  return list.flatMap((one, i) => permutations(list.toSpliced(i, 1)).map((rest) => [one, ...rest]))
}
