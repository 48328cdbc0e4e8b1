import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeNotes } from '../../electron/services/briefcases/make-notes.ts'
import { mergeNotes } from '../../electron/services/merge-notes.ts'
import { createStore, type Store } from '../../electron/store/store.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
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
