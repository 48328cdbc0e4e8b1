import { AppError, type Fault } from '../../shared/errors.ts'
import { pathText } from '../../shared/interchange/fault-path.ts'
import { schemaFaults } from '../../shared/interchange/schema-faults.ts'
import { type RichText, richText } from '../../shared/rich-text.ts'
import { decodeText } from './decode-text.ts'
import { readImageData } from './image-data.ts'
import { markdownToRichText } from './markdown.ts'
import { parseJson } from './parse-json.ts'

/**
 * A text alone: Markdown, or where its name ends in `.json` rich text as a programme file has it. `freshId` names the blocks
 * of Markdown. Throws `faults`, each with its line or its path, and `unreadable` for what is no text.
 */
export function readBody(
  bytes: Uint8Array,
  { file, freshId }: { file: string; freshId: () => string },
): RichText {
  const { text, faults, blocks } = parse(bytes, file, freshId)
  if (faults.length > 0) throw new AppError('faults', { what: 'text', faults })
  if (blocks.length === 0 && text.trim() !== '')
    throw new AppError('unreadable', { file, reason: 'it holds no text that can be printed' })
  return blocks
}

function parse(bytes: Uint8Array, file: string, freshId: () => string) {
  let text: string
  try {
    text = decodeText(bytes)
  } catch (error) {
    if (error instanceof AppError && 'reason' in error.details)
      throw new AppError('unreadable', { file, reason: error.details.reason })
    throw error
  }
  if (/\.json$/i.test(file)) return { text: '', ...fromJson(text) }
  const { blocks, faults } = markdownToRichText(text, freshId)
  return {
    text,
    blocks,
    faults: faults.map(({ line, message }): Fault => ({ path: `line ${line}`, message })),
  }
}

function fromJson(text: string): { blocks: RichText; faults: Fault[] } {
  const { value, faults: found } = parseJson(text)
  const faults = found.map(({ path, message }): Fault => ({ path: pathText(path), message }))
  const parsed = richText.safeParse(value)
  if (!parsed.success) {
    const form = schemaFaults(parsed.error.issues, value)
    return {
      blocks: [],
      faults: [...faults, ...form.map(({ path, message }) => ({ path: pathText(path), message }))],
    }
  }
  const ids = new Set<string>()
  const blocks = parsed.data.map((block, i) => {
    if (ids.has(block.id))
      faults.push({ path: `[${i}].id`, message: `is the id of another block too: "${block.id}"` })
    ids.add(block.id)
    if (block.type !== 'image') return block
    const image = readImageData(block.src)
    if ('src' in image) return { ...block, src: image.src }
    faults.push({ path: `[${i}].src`, message: image.problem })
    return block
  })
  return { blocks, faults }
}
