import { limits } from './limits.ts'
import { paragraphsOf } from './walk-blocks.ts'
import type { CommentRange, WordBlock, WordComment } from './word-document.ts'

type Place = CommentRange['from']

/** A text of the file by itself, with the name that a comment's `story` gives it. */
export interface NamedStory {
  story: string
  blocks: readonly WordBlock[]
}

/** Comments with where they stand, in whichever text of the file: a range may go over paragraphs; a mark alone is an empty one. */
export function placeComments(
  comments: readonly WordComment[],
  stories: readonly NamedStory[],
): WordComment[] {
  if (comments.length === 0) return []
  const found = new Map<string, { range: CommentRange; story: string }>()
  for (const { story, blocks } of stories)
    for (const [id, range] of rangesOf(blocks)) if (!found.has(id)) found.set(id, { range, story })
  const taken = new Set<string>()
  return comments.map((comment) => {
    // Of two with one id only the first can be meant by the marks.
    const place = taken.has(comment.id) ? undefined : found.get(comment.id)
    taken.add(comment.id)
    return { ...comment, range: place?.range ?? null, story: place?.story ?? null }
  })
}

function rangesOf(blocks: readonly WordBlock[]): Map<string, CommentRange> {
  const open = new Map<string, { from: Place; words: string[]; length: number }>()
  const found = new Map<string, CommentRange>()
  let last: Place | null = null
  const close = (id: string, to: Place): void => {
    const started = open.get(id)
    open.delete(id)
    if (started) found.set(id, { from: started.from, to, quoted: started.words.join('') })
  }
  const quote = (words: string): void => {
    for (const one of open.values()) {
      if (one.length >= limits.quoted) continue
      const fits = words.slice(0, limits.quoted - one.length)
      one.words.push(fits)
      one.length += fits.length
    }
  }
  for (const { serial, inlines } of paragraphsOf(blocks)) {
    let offset = 0
    for (const inline of inlines) {
      const here = { paragraph: serial, offset }
      if (inline.kind === 'comment') {
        if (inline.edge === 'start' && open.size < limits.comments && !found.has(inline.id))
          open.set(inline.id, { from: here, words: [], length: 0 })
        else if (inline.edge === 'end') close(inline.id, here)
        else if (inline.edge === 'mark' && !found.has(inline.id) && !open.has(inline.id))
          found.set(inline.id, { from: here, to: here, quoted: '' })
        continue
      }
      const words = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ''
      offset += words.length
      quote(words)
    }
    last = { paragraph: serial, offset }
    quote('\n')
  }
  // A range that is never closed goes no further than where it began.
  for (const [id, { from }] of open) if (last) found.set(id, { from, to: from, quoted: '' })
  return found
}
