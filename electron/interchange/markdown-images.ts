import type { Paragraph } from 'mdast'
import { readImageData } from './image-data.ts'
import type { Add } from './markdown-blocks.ts'
import type { MarkdownReading } from './markdown-inlines.ts'

export const isImage = ({ children }: Paragraph): boolean =>
  children.length === 1 && (children[0]?.type === 'image' || children[0]?.type === 'imageReference')

/** A paragraph that is an image as a block of its own; false where it is none. */
export function readImage(paragraph: Paragraph, reading: MarkdownReading, add: Add): boolean {
  const [node] = paragraph.children
  if (!isImage(paragraph) || (node?.type !== 'image' && node?.type !== 'imageReference')) return false
  const definition = node.type === 'image' ? node : reading.definitions.get(node.identifier)
  if (node.type === 'imageReference' && definition) reading.used.add(definition)
  if (definition?.title)
    reading.fault(node, 'an image has no title: what would be shown on hovering cannot be printed')
  const image = readImageData(reading.restore(definition?.url ?? ''))
  if ('problem' in image) reading.fault(node, `the image ${image.problem}`)
  else add({ type: 'image', src: image.src, alt: reading.restore(node.alt ?? '') })
  return true
}
