import { changeOf, nested } from './changes.ts'
import { blockReader } from './read-blocks.ts'
import { isContents } from './read-inlines.ts'
import { readXml } from './read-xml.ts'
import { refuse } from './refuse.ts'
import { meet, type Story } from './story.ts'
import type { Change, WordBlock } from './word-document.ts'
import { childOf, textOf } from './xml-node.ts'

const containers = new Set([
  ...[
    'w:document',
    'w:body',
    'w:sdt',
    'w:sdtContent',
    'w:customXml',
    'w:ins',
    'w:del',
    'w:moveFrom',
    'w:moveTo',
  ],
])

interface Open {
  change: Change | null
  contents: boolean
  placeholder: boolean
}

/** The body, 17.2.2, a paragraph or table at a time: no more than one of them is held as XML. `tick` hears of each. */
export function readBody(part: string, bytes: Uint8Array, story: Story, tick: () => void): WordBlock[] {
  const reader = blockReader(story)
  const open: Open[] = []
  const around = (): Open => open.at(-1) ?? { change: null, contents: false, placeholder: false }
  let isDocument = false
  readXml(bytes, part, {
    containers,
    open(node) {
      isDocument ||= node.name === 'w:document'
      const outer = around()
      open.push({ ...outer, change: nested(outer.change, changeOf(node, story.reading)) })
    },
    close: () => open.pop(),
    block(node) {
      if (node.name === 'w:sdtPr') {
        const top = open.at(-1)
        if (!top) return
        top.contents ||= isContents(node)
        top.placeholder ||= childOf(node, 'w:showingPlcHdr') !== undefined
        return
      }
      const { change, contents, placeholder } = around()
      if (placeholder) meet(story, 'placeholder', textOf(node))
      else reader.read(node, { change, contents })
      tick()
    },
  })
  if (!isDocument) refuse('its main part is not a Word document')
  return reader.blocks()
}
