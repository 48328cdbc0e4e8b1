import { stampOf } from './changes.ts'
import { trackFields } from './fields.ts'
import { limits } from './limits.ts'
import type { WordPackage } from './open-package.ts'
import { readBlocks } from './read-blocks.ts'
import type { XmlNode } from './read-xml.ts'
import { relationshipsOf } from './relationships.ts'
import type { Reading } from './story.ts'
import { paragraphsOf, wordsOf } from './walk-blocks.ts'
import type { WordComment } from './word-document.ts'
import { allOf, elementsOf, idOf } from './xml-node.ts'

/** Comments (17.13.4.2) with their threads, which Word keeps in a part of its own by the id of each comment's last paragraph. */
export function readComments(pack: WordPackage, reading: Reading): WordComment[] {
  const tree = pack.tree('comments')
  if (!tree) return []
  const extended = elementsOf(pack.tree('commentsExtended')?.root).filter(
    ({ name }) => name === 'w15:commentEx',
  )
  const facts = new Map(extended.map(({ attributes }) => [attributes['w15:paraId'] ?? '', attributes]))
  const nodes = elementsOf(tree.root).filter(({ name }) => name === 'w:comment')
  const lastParagraph = (node: XmlNode): string => allOf(node, 'w:p').at(-1)?.attributes['w14:paraId'] ?? ''
  const byParagraph = new Map(nodes.map((node) => [lastParagraph(node), idOf(node)]))
  const textOf = textReader(tree.part, pack, reading)
  return withoutCircles(
    nodes.map((node) => {
      const fact = facts.get(lastParagraph(node))
      return {
        id: idOf(node),
        ...stampOf(node),
        initials: (node.attributes['w:initials'] ?? '').slice(0, limits.name),
        text: textOf(node),
        answers: byParagraph.get(fact?.['w15:paraIdParent'] ?? ' ') ?? null,
        resolved: ['1', 'true', 'on'].includes(fact?.['w15:done'] ?? ''),
        range: null,
        story: null,
      }
    }),
  )
}

/** A comment's own words: those taken out of it with changes tracked are none of them. What else is met in it is no matter of the text. */
function textReader(part: string, pack: WordPackage, reading: Reading): (node: XmlNode) => string {
  const relationships = relationshipsOf(pack.zip, part)
  const aside: Reading = {
    ...reading,
    met: [],
    images: [],
    pictures: { bytes: 0, count: 0 },
    serial: { paragraph: 0, table: 0 },
    plainFields: true,
  }
  return (node) => {
    const blocks = readBlocks(node.children, {
      reading: aside,
      relationships,
      fields: trackFields(),
      depth: 0,
    })
    return [...paragraphsOf(blocks)]
      .map(({ inlines, ...rest }) =>
        wordsOf({ ...rest, inlines: inlines.filter(({ change }) => change?.kind !== 'removed') }),
      )
      .join('\n')
      .trim()
  }
}

/** A comment that answers itself, by whatever way round, answers none. */
function withoutCircles(comments: WordComment[]): WordComment[] {
  const parents = new Map(comments.map(({ id, answers }) => [id, answers]))
  const ends = new Set<string>()
  for (const { id } of comments) {
    const path = new Set<string>()
    for (let at: string | null = id; at !== null && !ends.has(at); at = parents.get(at) ?? null) {
      if (path.has(at)) {
        parents.set(at, null)
        break
      }
      path.add(at)
    }
    for (const one of path) ends.add(one)
  }
  return comments.map((comment) => ({ ...comment, answers: parents.get(comment.id) ?? null }))
}
