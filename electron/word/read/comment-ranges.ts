import { limits } from './limits.ts'
import { paragraphsOf } from './walk-blocks.ts'
import type { CommentRange, WordBlock, WordComment } from './word-document.ts'

type Place = CommentRange['from']

/** Comments with where they stand, in whichever text of the file: a range may go over paragraphs; a mark alone is an empty one. */
export function placeComments(
  comments: readonly WordComment[],
  texts: readonly WordBlock[][],
): WordComment[] {
  const open = new Map<string, { from: Place; words: string[] }>()
  const found = new Map<string, CommentRange>()
  const close = (id: string, to: Place): void => {
    const started = open.get(id)
    open.delete(id)
    if (started) found.set(id, { from: started.from, to, quoted: started.words.join('') })
  }
  for (const blocks of texts)
    for (const { serial, inlines } of paragraphsOf(blocks)) {
      let offset = 0
      for (const inline of inlines) {
        const here = { paragraph: serial, offset }
        if (inline.kind === 'comment') {
          if (inline.edge === 'start' && open.size < limits.comments)
            open.set(inline.id, { from: here, words: [] })
          else if (inline.edge === 'end') close(inline.id, here)
          else if (!found.has(inline.id) && !open.has(inline.id))
            found.set(inline.id, { from: here, to: here, quoted: '' })
          continue
        }
        const words = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ''
        offset += words.length
        for (const { words: quoted } of open.values()) if (quoted.length < 10_000) quoted.push(words)
      }
      for (const { words } of open.values()) if (words.length < 10_000) words.push('\n')
    }
  return comments.map((comment) => ({ ...comment, range: found.get(comment.id) ?? null }))
}
