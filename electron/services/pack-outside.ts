import type { PaperOfPack, WordPack } from '../../shared/api/word.ts'
import { plainKey } from '../../shared/rules/annotations/place-comments/word-index.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { type OutsideChange, outsideChanges, type PackLine } from '../../shared/rules/word/outside-changes.ts'
import {
  contentsOf,
  isEmpty,
  type PackPart,
  paperOf,
  type ReturnedPack,
  writtenPaper,
} from './returned-parts.ts'
import { linesOfPart } from './sent-pack.ts'

/** Papers that went out in the pack, by the file that did or by its list of contents, and have no part in it now. */
export function papersGone({ programme, meeting, came, sent }: ReturnedPack): PaperOfPack[] {
  const there = new Set(came.filter((part) => !isEmpty(part)).map(paperOf))
  const indexed = indexProgramme(programme)
  const listed = contentsOf(came)
  const out = sent
    ? sent.map(paperOf)
    : (indexed.papersOf.get(meeting) ?? []).flatMap(({ id, title }) =>
        listed.has(plainKey(title)) ? id : [],
      )
  return out.flatMap((id) => {
    const paper = id === null || there.has(id) ? undefined : indexed.papers.get(id)
    return paper ? { paper: paper.id, title: paper.title } : []
  })
}

/** What reads otherwise where no paper takes it in: against what went out, else against the likeliest of what would be printed now. */
export function outsideOf(context: ReturnedPack): Pick<WordPack, 'outside' | 'more' | 'against'> {
  const { plans, came, sent } = context
  const titles = new Map(plans.flatMap(({ parts }) => parts.map(({ key, title }) => [key, title])))
  const nameOf = ({ key, lines }: PackPart): string =>
    titles.get(key ?? '') ?? lines.find((line) => line !== '')?.slice(0, longestName) ?? ''
  const there = new Set(came.filter((part) => !isEmpty(part)).map(({ key }) => key))
  const outside = (parts: readonly PackPart[]): PackLine[] => {
    const [papers, others] = [true, false].map((wanted) =>
      parts.filter((part) => (writtenPaper(part, context) !== null) === wanted),
    )
    // Papers may have changed places.
    const fronts = (papers ?? [])
      .filter(({ key }) => there.has(key))
      .sort((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1))
    return [
      ...(others ?? []).flatMap((part) => part.lines.map((words) => ({ part: nameOf(part), words }))),
      ...fronts.flatMap((part) =>
        part.front.map((words) => ({ part: `Front sheet of “${nameOf(part)}”`, words })),
      ),
    ]
  }
  const now = outside(came)
  if (sent) return { ...told(outsideChanges(outside(sent), now)), against: 'sent' }
  let best: OutsideChange[] | null = null
  for (const { parts } of plans) {
    const was = outside(
      parts.map((part) => ({
        key: part.key,
        blocks: [],
        lines: linesOfPart(part),
        front: linesOfPart({
          blocks: part.blocks.filter((one) => one.type === 'table' && one.look === 'front'),
        }),
        heading: '',
        bookmarks: [],
      })),
    )
    const changes = outsideChanges(was, now)
    if (!best || changes.length < best.length) best = changes
  }
  return { ...told(best ?? []), against: 'now' }
}

/** As much as anybody reads. */
const mostTold = 500
/** Characters of a line that are told. */
const longestLine = 2_000

const told = (changes: readonly OutsideChange[]): Pick<WordPack, 'outside' | 'more'> => ({
  outside: changes.slice(0, mostTold).map(({ was, now, ...of }) => ({
    ...of,
    was: was.slice(0, longestLine),
    now: now.slice(0, longestLine),
  })),
  more: Math.max(changes.length - mostTold, 0),
})

/** Of a part that is called by its first words. */
const longestName = 80
