import { describe, expect, test } from 'vitest'
import { createLeastRecent } from '../../electron/word/least-recent.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { createFragmentCache, renderDocument } from '../../electron/word/render-document.ts'
import type { DocumentPlan, PlanPart } from '../../shared/rules/plan.ts'
import { largePart } from '../support/large-plan.ts'
import { paragraph, part, plan, render } from '../support/plans.ts'
import { samplePlan } from '../support/sample-plan.ts'

/** A cache that counts what it was asked for in vain. */
function countingCache() {
  const cache = createFragmentCache()
  const missed: string[] = []
  return {
    missed,
    cache: {
      ...cache,
      keepFragment(...[key, fragment]: Parameters<typeof cache.keepFragment>) {
        missed.push(key)
        cache.keepFragment(key, fragment)
      },
    },
  }
}
const image = (): Uint8Array => new Uint8Array()
const papers = (count: number): PlanPart[] => Array.from({ length: count }, (_, i) => largePart(i + 1, 10))

async function renderAll(...plans: DocumentPlan[]) {
  const { cache, missed } = countingCache()
  const written: number[] = []
  for (const one of plans) {
    const before = missed.length
    const bytes = await renderDocument(one, { image, cache })
    expect(Buffer.compare(bytes, await render(one)), 'the same bytes as without a cache').toBe(0)
    written.push(missed.length - before)
  }
  return written
}

describe('a document rendered with a cache', () => {
  test('is the same as without, and writes nothing that it wrote before', async () => {
    expect(await renderAll(samplePlan, samplePlan, structuredClone(samplePlan))).toEqual([4, 0, 0])
  })

  test('writes one part again where one part changed', async () => {
    const parts = papers(30)
    expect(await renderAll(plan(parts), plan(parts.with(7, largePart(8, 11, ' as changed'))))).toEqual([
      30, 1,
    ])
  })

  test('writes one part where one came in between, and none where one was taken out', async () => {
    const parts = papers(30)
    const more = parts.toSpliced(12, 0, largePart(99, 10))
    expect(await renderAll(plan(parts), plan(more), plan(parts))).toEqual([30, 1, 0])
  })

  test('writes the parts that a changed list of the document touches', async () => {
    const parts = papers(4)
    const lists = [{ id: 'all', kind: 'paragraphs' as const, start: 1 }]
    expect(await renderAll(plan(parts), plan(parts, { lists }))).toEqual([4, 4])
  })

  test('turns a link into words when what it leads to is gone, and back', async () => {
    const from = part('from', [paragraph('plain', [{ text: 'there', bookmark: 'part_to' }])])
    const to = part('to', [paragraph('plain', 'here')])
    const other = part('other', [paragraph('plain', 'here')])
    expect(await renderAll(plan([from, to]), plan([from, other]), plan([from, to]))).toEqual([2, 2, 0])
  })

  test('drops a bookmark that an earlier part has taken', async () => {
    const first = part('first', [
      paragraph('plain', 'x', { address: { id: 'x', bookmark: 'sd_x', label: null } }),
    ])
    const second = part('second', [
      paragraph('plain', 'x', { address: { id: 'x', bookmark: 'SD_X', label: null } }),
    ])
    const last = part('last', [])
    expect(await renderAll(plan([second, last]), plan([first, second, last]))).toEqual([2, 2])
  })

  test('prints the alt text of a picture that was lost since, and the picture when it is back', async () => {
    const src = `blob:${'b'.repeat(64)}`
    const shown = plan([part('a', [{ type: 'image', src, alt: 'A dot' }])])
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const cache = createFragmentCache()
    const drawn = async (bytes: Uint8Array): Promise<boolean> =>
      (
        readZip(await renderDocument(shown, { cache, image: () => bytes })).text('word/document.xml') ?? ''
      ).includes('<w:drawing>')
    expect([await drawn(dot), await drawn(image()), await drawn(dot)]).toEqual([true, false, true])
  })
})

describe('what is kept', () => {
  test('is what was used last, up to its limit', () => {
    const kept = createLeastRecent<string>(10)
    for (const key of ['a', 'b', 'c']) kept.set(key, key, 3)
    kept.get('a')
    kept.set('d', 'd', 4)
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['a', undefined, 'c', 'd'])
    kept.set('e', 'e', 11)
    expect(['a', 'c', 'd', 'e'].map((key) => kept.get(key))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('still gives right documents when it is far too small', async () => {
    const cache = createFragmentCache(10)
    const bytes = await renderDocument(samplePlan, { image, cache })
    expect(Buffer.compare(await renderDocument(samplePlan, { image, cache }), bytes)).toBe(0)
  })
})
