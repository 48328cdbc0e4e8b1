import type { WordPackage } from './open-package.ts'
import type { XmlNode } from './read-xml.ts'
import type { WordComment } from './word-document.ts'
import { allOf, elementsOf, textOf } from './xml-node.ts'

/** Comments (17.13.4.2) with their threads, which Word keeps in a part of its own by the id of each comment's last paragraph. */
export function readComments(pack: WordPackage): WordComment[] {
  const root = pack.tree('comments')?.root
  if (!root) return []
  const extended = elementsOf(pack.tree('commentsExtended')?.root).filter(
    ({ name }) => name === 'w15:commentEx',
  )
  const facts = new Map(extended.map(({ attributes }) => [attributes['w15:paraId'] ?? '', attributes]))
  const nodes = elementsOf(root).filter(({ name }) => name === 'w:comment')
  const lastParagraph = (node: XmlNode): string => allOf(node, 'w:p').at(-1)?.attributes['w14:paraId'] ?? ''
  const byParagraph = new Map(nodes.map((node) => [lastParagraph(node), node.attributes['w:id'] ?? '']))
  return nodes.map((node) => {
    const fact = facts.get(lastParagraph(node))
    return {
      id: node.attributes['w:id'] ?? '',
      author: node.attributes['w:author'] ?? '',
      initials: node.attributes['w:initials'] ?? '',
      date: node.attributes['w:date'] ?? '',
      text: allOf(node, 'w:p').map(wordsOf).join('\n').trim(),
      answers: byParagraph.get(fact?.['w15:paraIdParent'] ?? ' ') ?? null,
      resolved: ['1', 'true', 'on'].includes(fact?.['w15:done'] ?? ''),
      range: null,
    }
  })
}

const wordsOf = (paragraph: XmlNode): string =>
  allOf(paragraph, 'w:r')
    .flatMap((run) => elementsOf(run))
    .map((one) => (one.name === 'w:t' ? textOf(one) : one.name === 'w:br' || one.name === 'w:tab' ? ' ' : ''))
    .join('')
