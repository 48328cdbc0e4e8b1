import { Mark } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { linkAddress } from '../../../shared/rich-text.ts'
import { attribute } from './words-nodes.ts'

const bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: (): DOMOutputSpec => ['strong', 0],
})

const italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: (): DOMOutputSpec => ['em', 0],
})

/** A link's words are plain: our rich text has no bold link. */
const link = Mark.create({
  name: 'link',
  excludes: '_',
  inclusive: false,
  addAttributes: () => ({ href: attribute('') }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? ''
        return linkAddress.safeParse(href).success && { href }
      },
    },
  ],
  renderHTML: ({ mark }): DOMOutputSpec => [
    'a',
    { href: mark.attrs.href, title: mark.attrs.href, rel: 'noopener noreferrer' },
    0,
  ],
})

export const marks: Mark[] = [bold, italic, link]
