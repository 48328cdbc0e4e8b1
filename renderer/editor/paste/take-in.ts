import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '../../../shared/rich-text.ts'
import { isInCell } from '../commands/kinds.ts'
import { freshBlockId } from '../fresh-block-id.ts'
import type { EditorHost } from '../host.ts'
import { toBlockNode } from '../to-editor.ts'
import { askForAlt } from '../views/image-view.ts'
import { cleanHtml } from './clean-html.ts'
import { type Dropped, droppedInWords } from './dropped.ts'
import { insertBlocks } from './insert-blocks.ts'
import { cleanText } from './plain-text.ts'
import { picturesIn, readPicture } from './read-picture.ts'

/** Takes in what was pasted or dropped, at the selection; false where it is our own and the editor knows best. */
export function takeIn(view: EditorView, data: DataTransfer, host: EditorHost): boolean {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (/\bdata-pm-slice=/.test(html)) return false
  const pictures = picturesIn(data.files)
  // A picture copied from a page comes with a line of HTML that only points to it; Word's text comes with a picture of itself.
  if (pictures.length > 0 && (text === '' || html === '')) {
    void takePictures(view, pictures, host)
    return true
  }
  if (html !== '') {
    const { blocks, dropped } = cleanHtml(html)
    if (blocks.length > 0 || text === '') {
      putIn(view, blocks, dropped, host)
      return true
    }
  }
  if (text === '') return false
  putIn(view, cleanText(text), {}, host)
  return true
}

/** Pictures from files, one after the other. */
export async function takePictures(view: EditorView, files: File[], host: EditorHost): Promise<void> {
  const blocks: Block[] = []
  for (const file of files) {
    const read = await readPicture(file)
    if ('refused' in read) host.tell(read.refused)
    else blocks.push({ id: freshBlockId(), type: 'image', src: read.src, alt: '' })
  }
  if (!view.isDestroyed && blocks.length > 0) putIn(view, blocks, {}, host)
}

function putIn(view: EditorView, blocks: Block[], dropped: Dropped, host: EditorHost): void {
  const inCell = isInCell(view.state.selection.$from)
  const lost = inCell ? blocks.filter(({ type }) => type === 'image').length : 0
  const said = droppedInWords({ ...dropped, ...(lost > 0 ? { image: (dropped.image ?? 0) + lost } : {}) })
  const nodes = blocks.map((block) => {
    const node = toBlockNode(block, view.state.schema)
    // Pictures are known by theirs in a moment; the rest may take over that of an empty block.
    return block.type === 'image' ? node : node.type.create({ ...node.attrs, id: null }, node.content)
  })
  view.dispatch(insertBlocks(view.state.tr, nodes).setMeta('paste', true).scrollIntoView())
  if (said !== null) host.tell(said)
  const bare = new Set(
    blocks.flatMap((block) => (block.type === 'image' && block.alt === '' ? [block.id] : [])),
  )
  let asked = false
  view.state.doc.forEach((node, pos) => {
    if (asked || !bare.has(node.attrs.id)) return
    asked = true
    askForAlt(view, pos)
  })
}

/** Puts the cursor where something is dropped. */
export function goTo(
  view: EditorView,
  { clientX: left, clientY: top }: { clientX: number; clientY: number },
): void {
  const found = view.posAtCoords({ left, top })
  if (found) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(found.pos))))
}
