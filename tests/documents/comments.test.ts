import { beforeAll, describe, expect, test } from 'vitest'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { countComments, findComments } from '../../electron/services/comments-back.ts'
import { makeDocument } from '../../electron/services/documents.ts'
import { createStore, type Store } from '../../electron/store/store.ts'
import { lintDocument } from '../../electron/word/lint.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { createFragmentCache } from '../../electron/word/render-document.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import { isToPlace } from '../../shared/rules/annotations/to-place.ts'
import { createPlanMemory } from '../../shared/rules/plan-memory.ts'
import { packProgramme } from '../bench/pack-programme.ts'
import { temporaryFolders, testOptions } from '../store/temporary-folder.ts'
import { manyNotes } from '../support/commented-pack.ts'
import { edited, editNames, scripted, withoutBookmarks } from '../support/edit-pack.ts'
import { resaved, testWithLibreOffice } from '../support/libreoffice.ts'
import { validate } from '../support/ooxml-validator.ts'

const folder = temporaryFolders()
const programme = readProgramme(JSON.stringify(packProgramme(12)))
const now = '2016-11-09T09:00:00Z'
const pack = { document: 'pack', meeting: 'm', numbering: 'by-paper', chair: false } as const

const stored = (changes: readonly AnnotationChange[] = []): Store => {
  const store = createStore(`${folder()}/p.sederunt`, programme, testOptions())
  store.annotate(changes)
  return store
}
const closing = async <T>(store: Store, work: (store: Store) => T | Promise<T>): Promise<T> => {
  try {
    return await work(store)
  } finally {
    store.close()
  }
}
const notes = manyNotes(programme, 'm', 150)
const flat = (text: string): string => text.replace(/\s+/g, ' ')
const noteOf = new Map(notes.map((note) => [flat(note.set.text ?? ''), note.set]))
let bytes: Uint8Array
beforeAll(async () => {
  const store = createStore(`${folder()}/p.sederunt`, programme, testOptions())
  store.annotate(notes)
  bytes = (await makeDocument(store, { ...pack, comments: true })).bytes
  store.close()
})

const found = (document: Uint8Array) =>
  closing(stored(), (store) => findComments(store, [{ name: 'pack.docx', bytes: document }], { now }))

/** How many stand on the paragraph that they were made on; one that stands on another is a fault. */
function judge({ comments }: Awaited<ReturnType<typeof found>>): {
  right: number
  exact: number
  all: number
} {
  let [right, exact] = [0, 0]
  for (const { text, anchor, by } of comments) {
    const made = noteOf.get(flat(text))?.on
    if (by === null) {
      expect(isToPlace(anchor)).toBe(true)
      continue
    }
    expect([text, anchor.block]).toEqual([text, made?.block])
    right += 1
    if (anchor.quote === made?.quote) exact += 1
  }
  return { right, exact, all: comments.length }
}

describe('shared notes as comments', () => {
  test('nothing is wrong with the document', async () => {
    expect(await validate(bytes)).toEqual([])
    expect(lintDocument(bytes)).toEqual([])
  })

  test('come back as what they are, and add nothing', () =>
    closing(stored(notes), (store) => {
      const back = findComments(store, [{ name: 'pack.docx', bytes }], { now })
      expect(countComments(back.comments)).toMatchObject({ known: notes.length, new: 0, resolved: 0 })
    }))

  test('come to a file that knows none of them with their words, threads and state', async () => {
    const back = await found(bytes)
    expect(judge(back)).toEqual({ right: notes.length, exact: notes.length, all: notes.length })
    const answers = back.comments.filter(({ answers }) => answers !== null)
    expect(answers.length).toBe(notes.filter(({ set }) => set.answers !== undefined).length)
    for (const { text, answers: root } of answers) {
      const first = back.comments.find(({ annotation }) => annotation === root)
      expect(flat(first?.text ?? '')).toBe(`${flat(text).replace('Answer', 'Comment')} over two lines`)
    }
    expect(
      back.comments
        .filter(({ resolved }) => resolved)
        .map(({ text }) => flat(text))
        .sort(),
    ).toEqual(notes.flatMap(({ set }) => (set.resolved ? [flat(set.text ?? '')] : [])).sort())
    expect(new Set(back.comments.map(({ author }) => author))).toEqual(
      new Set(['Ruth Kerr', 'Ann Lee & Sons', 'Ørsted <x>']),
    )
  })

  test('without being asked for there is none, and no part of one', () =>
    closing(stored(notes), async (store) => {
      const [memory, cache] = [createPlanMemory(), createFragmentCache()]
      const bare = await closing(stored(), async (other) => (await makeDocument(other, pack)).bytes)
      const make = async (comments?: boolean) =>
        (await makeDocument(store, { ...pack, ...(comments && { comments }) }, { memory, cache })).bytes
      // What is kept of a document with comments is in none without, nor the other way about.
      expect(Buffer.compare(await make(), bare)).toBe(0)
      expect(Buffer.compare(await make(true), bytes)).toBe(0)
      expect(Buffer.compare(await make(), bare)).toBe(0)
      expect(Buffer.compare(await make(true), bytes)).toBe(0)
      expect(readZip(bare).names.filter((name) => /comment|people/.test(name))).toEqual([])
    }))

  test('what is for oneself or for the secretariat is in no copy', () => {
    const [first] = notes
    const secret = (scope: 'self' | 'secretariat', i: number): AnnotationChange => ({
      annotation: `secret${i}`,
      version: 1,
      at: '2016-11-01T09:00:00Z',
      by: { name: 'Whispering Wilfred' },
      set: { on: first?.set.on, for: scope, text: 'Between ourselves' },
    })
    return closing(stored([secret('self', 1), secret('secretariat', 2)]), async (store) => {
      const zip = readZip((await makeDocument(store, { ...pack, comments: true })).bytes)
      for (const name of zip.names)
        expect(zip.text(name) ?? '').not.toMatch(/Between ourselves|Whispering|secret\d/)
    })
  })

  test('a paper by itself has its own', () =>
    closing(stored(notes), async (store) => {
      const paper = (await makeDocument(store, { document: 'paper', paper: 'p3', comments: true })).bytes
      expect(await validate(paper)).toEqual([])
      const back = findComments(store, [{ name: 'paper.docx', bytes: paper }], { now })
      const own = notes.filter(({ set }) => set.on && 'paper' in set.on.of && set.on.of.paper === 'p3')
      expect(own.length).toBeGreaterThan(3)
      expect(countComments(back.comments)).toMatchObject({ known: own.length, new: 0 })
    }))

  test('a note on a paper, an item or the pack as a whole stands at its title and adds nothing', () => {
    const whole = (of: NonNullable<AnnotationChange['set']['on']>['of'], i: number): AnnotationChange => ({
      annotation: `w${i}`,
      version: 1,
      at: `2016-11-01T09:00:0${i}.500Z`,
      by: { name: 'Morag Reid' },
      set: {
        on: { meeting: 'm', of, quote: '', text: '', before: '', after: '' },
        for: 'shared',
        text: `On the whole ${i}`,
      },
    })
    const changes = [whole({ paper: 'p3' }, 1), whole({ item: 'i4' }, 2), whole({ pack: 'm' }, 3)]
    return closing(stored(changes), async (store) => {
      const made = (await makeDocument(store, { ...pack, comments: true })).bytes
      expect(await validate(made)).toEqual([])
      const back = await found(made)
      expect(Object.fromEntries(back.comments.map(({ text, quoted }) => [text, quoted]))).toMatchObject({
        'On the whole 1': programme.papers.find(({ id }) => id === 'p3')?.title,
        'On the whole 2': programme.meetings[0]?.agenda[4]?.title,
      })
      const again = findComments(store, [{ name: 'pack.docx', bytes: made }], { now })
      expect(countComments(again.comments)).toMatchObject({ known: 3, new: 0 })
    })
  })
})

describe('a pack that was edited', () => {
  test('without its bookmarks nearly every comment stands on its paragraph, and none on another', async () => {
    const { right, exact, all } = judge(await found(edited(bytes, withoutBookmarks)))
    expect(right).toBeGreaterThanOrEqual(Math.ceil(all * 0.98))
    expect(exact).toBe(right)
  })

  for (const name of editNames)
    for (const marks of ['with bookmarks', 'without'])
      test(`${name}, ${marks}`, async () => {
        const back = await found(
          edited(bytes, (xml) => {
            const changed = scripted(xml, name, 150)
            expect(changed).not.toBe(xml)
            return marks === 'without' ? withoutBookmarks(changed) : changed
          }),
        )
        const { right, all } = judge(back)
        expect(all).toBe(notes.length)
        // What went with its paragraph, stands on words that were replaced, or (as this pack says much more than once) could be
        // one as well as another, is listed.
        expect(right).toBeGreaterThanOrEqual(
          all * (marks === 'with bookmarks' && name !== 'delete' ? 0.95 : 0.75),
        )
      })
})

testWithLibreOffice(
  'through LibreOffice every comment stands on its paragraph, on its very words',
  async () => {
    const [saved] = await resaved([bytes])
    const back = await found(saved ?? new Uint8Array())
    expect(judge(back)).toEqual({ right: notes.length, exact: notes.length, all: notes.length })
    await closing(stored(notes), (store) => {
      const again = findComments(store, [{ name: 'pack.docx', bytes: saved ?? new Uint8Array() }], { now })
      expect(countComments(again.comments)).toMatchObject({ known: notes.length, new: 0, resolved: 0 })
    })
  },
)
