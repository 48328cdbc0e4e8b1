import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCase } from '../../electron/briefcase/case-file.ts'
import { handOverCase } from '../../electron/services/briefcases/hand-over-case.ts'
import { makeNotes } from '../../electron/services/briefcases/make-notes.ts'
import { placeNotes } from '../../electron/services/briefcases/place-notes.ts'
import { mergeNotes } from '../../electron/services/merge-notes.ts'
import { createStore, type Store } from '../../electron/store/store.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import type { Block, RichText } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import { madeCase, onPaper, sample } from '../briefcase/made-case.ts'
import { testOptions } from '../store/temporary-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sederunt-merge-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let made = 0
const store = (): Store => createStore(join(folder, `m${++made}.sederunt`), sample, testOptions())
const pack = madeCase()
const chair = { person: 'rannoch', name: 'Elspeth Rannoch' }

const blocks = subjectText(sample, { paper: 'section-12' }) ?? []

describe('notes that come back', () => {
  it('are told one by one: what is new, edited, answered, resolved, removed and known', () => {
    const programme = store()
    const block = blocks.find(({ type }) => type === 'numbered')?.id
    const on =
      makeAnchor(blocks, { meeting: 'eag-nov', of: { paper: 'section-12' }, block, label: '1' }) ?? onPaper()
    const change = (annotation: string, version: number, set: AnnotationChange['set']): AnnotationChange => ({
      annotation,
      version,
      at: `2016-11-02T09:0${version}:00Z`,
      by: chair,
      set,
    })
    const first = [
      change('a', 1, { on, for: 'secretariat', text: 'Who says so?' }),
      change('b', 1, { on, for: 'shared', text: 'Good' }),
      change('c', 1, { on, for: 'shared', text: 'Raise', kind: 'raise' }),
    ]
    const one = mergeNotes(programme, makeNotes(pack, first), 'y.sederunt-notes')
    expect(one.counts).toMatchObject({ new: 3, known: 0 })
    expect(one.places).toEqual({ kept: 3, moved: 0, changed: 0, orphaned: 0 })
    expect(one.notes[0]).toMatchObject({
      about: 'EAG(16)08',
      paragraph: '1',
      madeOn: '1',
      author: 'Elspeth Rannoch',
      place: { block },
    })
    const more = [
      ...first,
      change('a', 2, { text: 'Who said so?' }),
      change('b', 2, { resolved: true }),
      change('c', 2, { removed: true }),
      change('d', 1, { on, for: 'shared', answers: 'a', text: 'The council' }),
    ]
    const two = mergeNotes(programme, makeNotes(pack, more), 'y.sederunt-notes')
    expect(two.counts).toEqual({
      new: 0,
      reply: 1,
      edited: 1,
      resolved: 1,
      reopened: 0,
      removed: 1,
      known: 0,
    })
    expect(two.notes.find(({ annotation }) => annotation === 'a')).toMatchObject({
      was: 'Who says so?',
      text: 'Who said so?',
    })
    const three = mergeNotes(programme, makeNotes(pack, more), 'y.sederunt-notes')
    expect(three.changes.added).toBe(0)
    expect(three.counts).toMatchObject({ known: 4, new: 0, removed: 0 })
    programme.close()
  })

  it('that were typed on a case say which revision they were made on, and find their places two revisions later', async () => {
    const programme = store()
    const dot = readFileSync(join(import.meta.dirname, 'dot.png'), 'base64')
    const image = { id: 'dot', type: 'image', src: `data:image/png;base64,${dot}`, alt: 'A dot' } as const
    const paperOf = () => {
      const paper = programme.programme().papers.find(({ id }) => id === 'section-12')
      if (!paper?.body) throw new Error('the sample has no such paper')
      return { ...paper, body: paper.body }
    }
    const revise = (change: (body: RichText) => RichText) => {
      const paper = paperOf()
      const body = change(paper.body)
      programme.put('papers', { ...paper, body }, programme.revisionOf('papers', 'section-12'))
    }
    revise((body) => [...body, image])
    const made = programme.textVersions('papers', 'section-12').at(-1)
    const { bytes } = await handOverCase(programme, { meeting: 'eag-nov' })
    const handedOver = await readCase(bytes, { file: 'x' })
    const said = JSON.stringify(sample)
    const isReferredTo = (id: string) => said.includes(`"ref":"block","id":"${id}"`)
    const numbered = paperOf().body.filter(({ id, type }) => type === 'numbered' && !isReferredTo(id))
    const [first, second, third] = numbered
    if (!first || !second || !third) throw new Error('the paper is too short')
    const changes = placeNotes(
      handedOver,
      [first, second, third].map(({ id: block }) => ({ block, text: `on ${block}`, for: 'shared' })),
      '2016-11-02T09:00:00Z',
    )
    expect(changes.map(({ set }) => set.on?.revision)).toEqual([made?.hash, made?.hash, made?.hash])
    // The second goes to the end and the third is reworded; then whoever revises it gives every block another id that no reference leads to.
    revise((body) => [...body.filter(({ id }) => id !== second.id), second])
    revise((body) =>
      body.map(
        (block): Block =>
          ({
            ...block,
            id: isReferredTo(block.id) ? block.id : `fresh-${block.id}`,
            ...(block.id === third.id && { text: [blockText(block).replace(/^\S+ \S+/, 'In other words,')] }),
          }) as Block,
      ),
    )
    const report = mergeNotes(programme, makeNotes(handedOver, changes, ['shared']), 'y.sederunt-notes')
    const placed = new Map(report.notes.map(({ text, place }) => [text, [place?.block, place?.fate]]))
    expect(placed.get(`on ${first.id}`)).toEqual([`fresh-${first.id}`, 'kept'])
    expect(placed.get(`on ${second.id}`)).toEqual([`fresh-${second.id}`, 'moved'])
    expect(placed.get(`on ${third.id}`)).toEqual([`fresh-${third.id}`, 'changed'])
    programme.close()
  })

  it('are refused on another programme or on a meeting that is not here, and nothing is stored', () => {
    const programme = store()
    const notes = makeNotes(pack, [
      {
        annotation: 'a',
        version: 1,
        at: '2016-11-02T09:00:00Z',
        by: chair,
        set: { on: onPaper(), for: 'shared', text: 'x' },
      },
    ])
    const mark = programme.changeMark()
    expect(() =>
      mergeNotes(programme, { ...notes, programme: { id: 'other', name: 'Other' } }, 'y'),
    ).toThrow()
    expect(() =>
      mergeNotes(programme, { ...notes, meeting: { ...notes.meeting, id: 'nowhere' } }, 'y'),
    ).toThrow()
    expect(programme.changeMark()).toBe(mark)
    programme.close()
  })
})
