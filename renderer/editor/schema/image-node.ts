import { Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { attribute } from './words-nodes.ts'

/** A picture of the file's own (`blob:` and its hash) or one that has just come in (`data:`). */
export const isImageSource = (src: string): boolean =>
  /^blob:[0-9a-f]{64}$/.test(src) || /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/.test(src)

export const imageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: attribute(null),
    src: attribute(''),
    alt: attribute(''),
    widthMm: attribute(null),
  }),
  parseHTML: () => [
    {
      // A source of our own in an attribute of our own: nothing is fetched while it is read.
      tag: 'figure[data-block="image"]',
      getAttrs: (element) => {
        const src = element.getAttribute('data-src') ?? ''
        const width = Number(element.getAttribute('data-width'))
        return (
          isImageSource(src) && {
            id: element.getAttribute('data-id'),
            src,
            alt: element.getAttribute('data-alt') ?? '',
            widthMm: width > 0 && Number.isFinite(width) ? width : null,
          }
        )
      },
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => {
    const { id, src, alt, widthMm } = node.attrs
    return [
      'figure',
      {
        'data-block': 'image',
        'data-src': src,
        'data-alt': alt,
        ...(id === null ? {} : { 'data-id': id }),
        ...(widthMm === null ? {} : { 'data-width': String(widthMm) }),
      },
      ...(src.startsWith('data:') ? [['img', { src, alt }]] : []),
    ]
  },
})
