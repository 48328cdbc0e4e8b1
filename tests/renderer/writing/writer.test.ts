import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptHere, saving } from '../../../renderer/api/saving.ts'
import { Unreachable } from '../../../renderer/api/unreachable.ts'
import { pendingText } from '../../../renderer/features/writing/pending-text.ts'
import { createWriter, type Stopped } from '../../../renderer/features/writing/writer.ts'
import { AppError } from '../../../shared/errors.ts'
import type { RichText } from '../../../shared/rich-text.ts'

const text = (words: string): RichText => [{ id: 'a', type: 'plain', text: [words] }]

/** What a browser keeps for a page. */
function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (place) => [...kept.keys()][place] ?? null,
    get length() {
      return kept.size
    },
  }
}

/** A file of one text: what is written to it, and how it answers. */
function file(first: RichText) {
  let inFile = first
  let answer: (() => Promise<Stopped>) | null = null
  const written: RichText[] = []
  return {
    written,
    get text() {
      return inFile
    },
    refuse: (next: (() => Promise<Stopped>) | null) => {
      answer = next
    },
    put: async (next: RichText) => {
      if (answer) return await answer()
      inFile = structuredClone(next)
      written.push(next)
      return { inFile }
    },
  }
}

let key = 0
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', storage())
  saving.set({ underWay: 0, held: 0 })
  keptHere.set(0)
  key++
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const name = () => `text-${key}`

test('a burst of typing is written once, when it rests, and the frame says Saving until then', async () => {
  const kept = file(text(''))
  const writer = createWriter(name(), kept.text, kept.put)
  for (const words of ['a', 'ab', 'abc']) {
    writer.type(text(words))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(kept.written).toEqual([])
  expect(saving.get().underWay).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(kept.written).toEqual([text('abc')])
  expect(saving.get()).toEqual({ underWay: 0, held: 0 })
  expect(pendingText(name())).toBeNull()
})

test('typing that never rests is written all the same', async () => {
  const kept = file(text(''))
  const writer = createWriter(name(), kept.text, kept.put)
  for (let at = 0; at < 50; at++) {
    writer.type(text('x'.repeat(at + 1)))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(kept.written.length).toBeGreaterThan(0)
})

test('what is typed is kept on this computer at once, and forgotten when the file has it', async () => {
  const kept = file(text('One'))
  const writer = createWriter(name(), kept.text, kept.put)
  writer.type(text('One two'))
  expect(pendingText(name())?.text).toEqual(text('One two'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(pendingText(name())).toBeNull()
})

test('after a reload what was kept comes back and is written', async () => {
  const kept = file(text('One'))
  const gone = createWriter(name(), kept.text, () => new Promise(() => {}))
  gone.type(text('One two'))
  const writer = createWriter(name(), kept.text, kept.put)
  expect(writer.state.get()).toMatchObject({ text: text('One two'), recovered: true, stopped: null })
  await vi.advanceTimersByTimeAsync(1000)
  expect(kept.text).toEqual(text('One two'))
})

test('what was kept over a text that has changed since waits for a decision, and nothing is written', async () => {
  const gone = createWriter(name(), text('One'), () => new Promise(() => {}))
  gone.type(text('One mine'))
  const kept = file(text('One theirs'))
  const writer = createWriter(name(), kept.text, kept.put)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(writer.state.get()).toMatchObject({
    text: text('One mine'),
    stopped: { why: 'changed', theirs: text('One theirs') },
  })
  expect(kept.written).toEqual([])
  writer.takeTheirs()
  expect(writer.state.get()).toMatchObject({ text: text('One theirs'), unsaved: false, stopped: null })
  expect(pendingText(name())).toBeNull()
})

test('what is typed while a write is under way is written after it', async () => {
  const kept = file(text(''))
  let answer: () => void = () => {}
  let first = true
  const writer = createWriter(name(), kept.text, async (next) => {
    if (first) await new Promise<void>((resolve) => (answer = resolve))
    first = false
    return await kept.put(next)
  })
  writer.type(text('a'))
  await vi.advanceTimersByTimeAsync(700)
  writer.type(text('ab'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(kept.written).toEqual([])
  answer()
  await vi.advanceTimersByTimeAsync(1000)
  expect(kept.written).toEqual([text('a'), text('ab')])
  expect(writer.state.get().unsaved).toBe(false)
})

test('a conflict holds everything until it is decided; mine is then written over theirs', async () => {
  const kept = file(text('One'))
  const bases: RichText[] = []
  const typings: boolean[] = []
  const writer = createWriter(name(), kept.text, async (next, { base, typing }) => {
    bases.push(base)
    typings.push(typing)
    return await kept.put(next)
  })
  kept.refuse(async () => ({ why: 'changed', theirs: text('One theirs'), base: text('One') }))
  writer.type(text('One mine'))
  await vi.advanceTimersByTimeAsync(700)
  expect(saving.get()).toEqual({ underWay: 1, held: 1 })
  writer.type(text('One mine more'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(bases).toHaveLength(1)
  kept.refuse(null)
  writer.keepMine()
  await vi.advanceTimersByTimeAsync(10)
  expect(kept.text).toEqual(text('One mine more'))
  expect(bases.at(-1)).toEqual(text('One theirs'))
  // Theirs is not to go in the same burst.
  expect(typings).toEqual([true, false])
  expect(saving.get()).toEqual({ underWay: 0, held: 0 })
})

test('what is merged is written over theirs, apart from the typing before it', async () => {
  const kept = file(text('One'))
  const overs: { base: RichText; typing: boolean }[] = []
  const writer = createWriter(name(), kept.text, async (next, over) => {
    overs.push(over)
    return await kept.put(next)
  })
  kept.refuse(async () => ({ why: 'changed', theirs: text('Theirs'), base: text('One') }))
  writer.type(text('Mine'))
  await vi.advanceTimersByTimeAsync(700)
  kept.refuse(null)
  writer.merge(text('Mine and theirs'))
  await vi.advanceTimersByTimeAsync(10)
  expect(kept.text).toEqual(text('Mine and theirs'))
  expect(overs.at(-1)).toEqual({ base: text('Theirs'), typing: false })
  expect(writer.state.get()).toMatchObject({ text: text('Mine and theirs'), unsaved: false, stopped: null })
  writer.type(text('Mine and theirs more'))
  await vi.advanceTimersByTimeAsync(700)
  expect(overs.at(-1)?.typing).toBe(true)
})

test('what a text was typed over is known again after a reload, so that it can be merged', async () => {
  const gone = createWriter(name(), text('One'), () => new Promise(() => {}))
  gone.type(text('One mine'))
  const writer = createWriter(name(), text('One theirs'), file(text('One theirs')).put)
  expect(writer.state.get().stopped).toEqual({
    why: 'changed',
    theirs: text('One theirs'),
    base: text('One'),
  })
})

test('a text that is kept on this computer does not keep the page from closing, one that is not does', async () => {
  const kept = file(text('One'))
  const writer = createWriter(name(), kept.text, kept.put)
  writer.type(text('One two'))
  expect(saving.get().underWay - keptHere.get()).toBe(0)
  await vi.advanceTimersByTimeAsync(1000)
  expect([saving.get().underWay, keptHere.get()]).toEqual([0, 0])
  vi.stubGlobal('localStorage', {
    ...storage(),
    setItem: () => {
      throw new Error('there is no room')
    },
  })
  let answer = () => {}
  const slow = createWriter(`${name()} slow`, kept.text, async (next) => {
    await new Promise<void>((resolve) => {
      answer = resolve
    })
    return { inFile: next }
  })
  slow.type(text('One two three'))
  expect(saving.get().underWay - keptHere.get()).toBe(1)
  answer()
  await vi.advanceTimersByTimeAsync(1000)
  expect([saving.get().underWay, keptHere.get()]).toEqual([0, 0])
})

test('where the engine does not answer it is tried again by itself', async () => {
  const kept = file(text('One'))
  const writer = createWriter(name(), kept.text, kept.put)
  kept.refuse(() => Promise.reject(new Unreachable()))
  writer.type(text('One two'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(writer.state.get().stopped?.why).toBe('refused')
  expect(pendingText(name())).not.toBeNull()
  kept.refuse(null)
  await vi.advanceTimersByTimeAsync(5000)
  expect(kept.text).toEqual(text('One two'))
  expect(writer.state.get().stopped).toBeNull()
})

test('a change from outside is taken up where nothing is being typed, and not where something is', () => {
  const writer = createWriter(name(), text('One'), () => new Promise(() => {}))
  writer.heard(text('One theirs'))
  expect(writer.state.get().text).toEqual(text('One theirs'))
  writer.type(text('mine'))
  writer.heard(text('other'))
  expect(writer.state.get().text).toEqual(text('mine'))
})

test('what is kept is read only where it is rich text', () => {
  localStorage.setItem(
    `sederunt/writing/${name()}`,
    JSON.stringify({ text: [{ id: 'a', type: 'script' }], over: '' }),
  )
  expect(createWriter(name(), text('One'), () => new Promise(() => {})).state.get().text).toEqual(text('One'))
})

test('what was refused is tried again as soon as something is typed', async () => {
  const kept = file(text('One'))
  const writer = createWriter(name(), kept.text, kept.put)
  kept.refuse(() => Promise.reject(new AppError('faults', { what: 'paper', faults: [] })))
  writer.type(text('One two'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(writer.state.get().stopped?.why).toBe('refused')
  kept.refuse(null)
  writer.type(text('One three'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(kept.text).toEqual(text('One three'))
  expect(saving.get()).toEqual({ underWay: 0, held: 0 })
})
