import { bodyPlaces, entries } from '../../shared/interchange/body-places.ts'
import type { Report } from '../../shared/interchange/fault-path.ts'
import type { Loose } from '../../shared/interchange/loose.ts'
import type { ProgrammeFile } from '../../shared/interchange.ts'
import { madeBlockId } from './block-ids.ts'
import { readImageData } from './image-data.ts'
import { markdownToRichText } from './markdown.ts'

/** Makes every text of `records` rich text, in place, and every image's data canonical. */
export function resolveBodies(records: Loose<ProgrammeFile>, report: Report): void {
  const made = new Map<string, number>()
  for (const { path, holder, series } of bodyPlaces(records)) {
    const first = made.get(series) ?? 0
    if (typeof holder.body === 'string') {
      const { blocks, faults } = markdownToRichText(holder.body, (ordinal) =>
        madeBlockId(series, first + ordinal),
      )
      for (const { line, message } of faults) report(path, `line ${line}: ${message}`)
      holder.body = blocks
    } else
      for (const [i, block] of entries(holder.body)) {
        if (block.type !== 'image' || block.src === undefined) continue
        const image = readImageData(block.src)
        if ('problem' in image) report([...path, i, 'src'], image.problem)
        else block.src = image.src
      }
    made.set(series, first + (holder.body?.length ?? 0))
  }
}
