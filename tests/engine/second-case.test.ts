import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCase, writeCase } from '../../electron/briefcase/case-file.ts'
import { handOverCase } from '../../electron/services/briefcases/hand-over-case.ts'
import { placeNotes } from '../../electron/services/briefcases/place-notes.ts'
import { imageAt } from '../../electron/services/images.ts'
import { checkLeaks } from '../../electron/services/leaks/check-leaks.ts'
import { openToCheck } from '../../electron/services/leaks/open-to-check.ts'
import { placeByHand } from '../../electron/services/place-annotations.ts'
import { createStore, type Store } from '../../electron/store/store.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { recipientsOf } from '../../shared/rules/recipients/recipient.ts'
import { sample } from '../briefcase/made-case.ts'
import { testOptions } from '../store/temporary-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sederunt-second-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const meeting = 'eag-nov'
const paper = 'section-12'
const first = 'The harbour wall will not last another winter of storms'
const between = 'The Treasury has said privately that it will not pay a penny'
const now = 'The harbour wall is to be looked at before the winter'
const reader = recipientsOf(indexProgramme(sample), meeting).find(({ role }) => role === 'member')
const wanted = { meeting, person: reader?.person }
const officer = { person: 'officer', name: 'Morag Reid' }

let made = 0
let store: Store
let changes: AnnotationChange[]
/** A member has had a first case, and has written on a paragraph that says `first`. */
beforeEach(async () => {
  store = createStore(join(folder, `${++made}.sederunt`), sample, testOptions())
  change(({ body = [], ...rest }) => ({ ...rest, body: [paragraph(first), ...body] }))
  const pack = await readCase((await handOverCase(store, wanted)).bytes, { file: 'x' })
  changes = placeNotes(
    pack,
    [{ block: 'harbour', words: 'another winter of storms', text: 'Who says so?', for: 'secretariat' }],
    '2016-11-02T09:00:00Z',
  )
  store.annotate(changes)
})
afterEach(() => store.close())

const paragraph = (words: string) => ({ id: 'harbour', type: 'numbered' as const, text: [words] })
function change(to: (paper: Paper) => Paper): void {
  const before = store.programme().papers.find(({ id }) => id === paper)
  if (!before) throw new Error('the sample has no such paper')
  store.put('papers', to(before), store.revisionOf('papers', paper))
}
const reword = (words: string) =>
  change((one) => ({
    ...one,
    body: (one.body ?? []).map((block) => (block.id === 'harbour' ? paragraph(words) : block)),
  }))
const second = () => handOverCase(store, wanted)
const said = async () => {
  const { bytes } = await second()
  return (await openToCheck(bytes, { file: 'x' })).texts.map(({ text }) => text).join('\n')
}

describe('a second case for somebody who has written on the first', () => {
  it('brings their notes on the words that they had, which is no leak though these are gone from the paper', async () => {
    reword(now)
    const { made: pack } = await second()
    expect(pack.annotations).toEqual(changes)
    expect(await said()).toContain(first)
  })

  it.each([
    ['withdrawn', { stage: 'withdrawn' }],
    ['made internal', { audience: 'internal' }],
  ] as const)('holds nothing of a paper that was %s since, nor of what they wrote on it', async (_, kept) => {
    change((one) => ({ ...one, ...kept }))
    const words = await said()
    for (const gone of [first, 'another winter of storms', 'Who says so?']) expect(words).not.toContain(gone)
  })

  it('holds nothing of a text between the two, on which somebody else put their note', async () => {
    reword(between)
    placeByHand(
      store,
      { by: officer, places: [{ annotation: changes[0]?.annotation ?? '', block: 'harbour' }] },
      { at: new Date('2016-11-03T09:00:00Z'), page: null },
    )
    reword(now)
    const words = await said()
    expect(words).not.toContain('Treasury')
    expect(words).toContain('Who says so?')
  })

  it('is refused where words of such a text stand in it all the same', async () => {
    reword(between)
    reword(now)
    const { made: pack } = await second()
    const on = {
      ...changes[0]?.set.on,
      meeting,
      of: { paper },
      quote: between,
      text: between,
      before: '',
      after: '',
    }
    const slipped: AnnotationChange = {
      annotation: 'x',
      version: 1,
      at: '2016-11-03T09:00:00Z',
      by: officer,
      set: { on },
    }
    const bytes = await writeCase({ ...pack, annotations: [...pack.annotations, slipped] }, (src) =>
      imageAt(store, src),
    )
    const { texts } = await openToCheck(bytes, { file: 'x' })
    const leaks = await checkLeaks(store, texts, { meeting, recipient: pack.for })
    expect(leaks.map(({ words }) => words).join(' ')).toMatch(/treasury/)
  })
})
