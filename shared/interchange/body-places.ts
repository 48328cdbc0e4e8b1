import type { ProgrammeFile } from '../interchange.ts'
import type { RichText } from '../rich-text.ts'
import type { Path } from './fault-path.ts'
import type { Loose } from './loose.ts'

/** A place for a text: `holder.body`. */
export interface BodyPlace {
  path: Path
  holder: { body?: Loose<string | RichText> | undefined }
  /** What the ids of blocks made here from Markdown begin with: `update/u2/body`. */
  series: string
}

/**
 * Every text of a programme. The series of an annex is `paper/p1/annexes/a1`. All paragraphs of a meeting's minutes
 * share the series `meeting/m1/minutes`, in which the ordinals run on from the first block to the last.
 */
export function* bodyPlaces(records: Loose<ProgrammeFile>): Generator<BodyPlace> {
  for (const [i, update] of entries(records.updates))
    yield { path: ['updates', i, 'body'], holder: update, series: `update/${update.id ?? i}/body` }
  for (const [i, meeting] of entries(records.meetings))
    for (const [j, paragraph] of entries(meeting.minutes?.paragraphs))
      yield {
        path: ['meetings', i, 'minutes', 'paragraphs', j, 'body'],
        holder: paragraph,
        series: `meeting/${meeting.id ?? i}/minutes`,
      }
  for (const [i, paper] of entries(records.papers)) {
    const id = paper.id ?? i
    yield { path: ['papers', i, 'body'], holder: paper, series: `paper/${id}/body` }
    for (const [j, annex] of entries(paper.annexes))
      yield {
        path: ['papers', i, 'annexes', j, 'body'],
        holder: annex,
        series: `paper/${id}/annexes/${annex.id ?? j}`,
      }
  }
}

/** The places of a list that hold something. */
export function* entries<T>(list: readonly (T | undefined)[] | undefined): Generator<[number, T]> {
  if (!list) return
  for (let i = 0; i < list.length; i++) {
    const value = list[i]
    if (value !== undefined) yield [i, value]
  }
}
