import { pathToFileURL } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { readZip } from '../../electron/word/read-zip.ts'
import { createFragmentCache, renderDocument } from '../../electron/word/render-document.ts'
import type { DocumentPlan } from '../../shared/rules/plan.ts'
import { largePart, largePlan } from '../support/large-plan.ts'
import { concatenate } from './concatenate.ts'

/** Wall time in milliseconds, of a ready process: median and best of the runs. */
export interface Timing {
  name: string
  median: number
  best: number
  bytes: number
}

/** Times `make`, which gives bytes, after one run that is not counted. */
export async function time(
  name: string,
  runs: number,
  make: (run: number) => Promise<Uint8Array> | Uint8Array,
): Promise<Timing> {
  await make(-1)
  const took: number[] = []
  let bytes = 0
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    bytes = (await make(run)).length
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  return { name, median: took[runs >> 1] ?? 0, best: took[0] ?? 0, bytes }
}

const options = { image: () => new Uint8Array() }

/** A plan to bytes, beside the limit: the same `document.xml` put together from strings and packed with zlib at level 6, in one thread. */
export async function timeWordWriter(plan: DocumentPlan, runs = 15): Promise<Timing[]> {
  const parts = plan.parts.length
  const xml = readZip(await renderDocument(plan, options)).text('word/document.xml') ?? ''
  const fragments = concatenate(xml)
  const changed = (run: number): DocumentPlan => ({
    ...plan,
    parts: plan.parts.with(parts >> 1, largePart((parts >> 1) + 1, 35, ` as changed ${run}`)),
  })
  const copy = (): DocumentPlan => structuredClone(plan)
  const cache = createFragmentCache()
  const copies = Array.from({ length: runs + 1 }, copy)
  const cloned = createFragmentCache()
  return [
    await time('limit: strings and zlib 6', runs, () =>
      deflateRawSync(Buffer.from(fragments()), { level: 6 }),
    ),
    await time('no cache', runs, () => renderDocument(plan, options)),
    await time('empty cache, parts never seen', runs, (run) =>
      renderDocument(copies[run + 1] ?? plan, { ...options, cache: createFragmentCache() }),
    ),
    await time('cache, one part changed', runs, (run) => renderDocument(changed(run), { ...options, cache })),
    await time('cache, one part changed, plan copied', runs, (run) =>
      renderDocument(structuredClone(changed(run)), { ...options, cache: cloned }),
    ),
    await time('cache, nothing changed', runs, () => renderDocument(plan, { ...options, cache })),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const plan = largePlan(Number(process.argv[2] ?? 100))
  const xml = readZip(await renderDocument(plan, options)).text('word/document.xml') ?? ''
  process.stdout.write(`document.xml: ${xml.length.toLocaleString('en-GB')} characters\n`)
  const timings = await timeWordWriter(plan)
  const limit = timings[0]?.median ?? 1
  for (const { name, median, best, bytes } of timings)
    process.stdout.write(
      `${name.padEnd(40)} ${median.toFixed(1).padStart(7)} ms, best ${best.toFixed(1).padStart(6)}, ${(median / limit).toFixed(2)} of the limit, ${bytes.toLocaleString('en-GB')} bytes\n`,
    )
}
