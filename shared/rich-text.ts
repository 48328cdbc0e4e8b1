import { z } from 'zod'
import { id, text } from './records/basics.ts'

/** A flat list of blocks: how Word has it, how numbers are counted and how notes are anchored. */
export const blockId = z
  .string()
  .regex(/^[a-z0-9]{1,32}$/, 'is not a block id: 1 to 32 small letters and digits')

/** The address of a link: only what a reader can safely follow. */
export const linkAddress = text.refine(
  (value) => /^(https?:\/\/[^\s/]|mailto:[^\s])/i.test(value),
  'is not an address that starts with http://, https:// or mailto:',
)

export const references = ['block', 'paper', 'action', 'decision'] as const

const reference = z
  .strictObject({ ref: z.enum(references), id: z.string() })
  .refine((value) => (value.ref === 'block' ? blockId : id).safeParse(value.id).success, {
    path: ['id'],
    error: 'is not an id',
  })

export type Inline =
  | string
  | { text: string; bold?: true | undefined; italic?: true | undefined }
  | { link: string; text: string }
  | { ref: (typeof references)[number]; id: string }
  | { footnote: Inline[] }
  | { br: true }

export const inline: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    text,
    z.strictObject({ text, bold: z.literal(true).optional(), italic: z.literal(true).optional() }),
    z.strictObject({ link: linkAddress, text }),
    reference,
    z.strictObject({ footnote: z.array(inline) }),
    z.strictObject({ br: z.literal(true) }),
  ]),
)
const inlines = z.array(inline)

/** Word holds 63 columns at the most. */
const span = (most: number) => z.number().int().min(1).max(most).optional()
export const cell = z.strictObject({ text: inlines, across: span(63), down: span(32767) })

const imageData = z
  .string()
  .regex(
    /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/,
    'is not a PNG or JPEG image as a data: address in base64',
  )

const words = <T extends string>(type: T) =>
  z.strictObject({ id: blockId, type: z.literal(type), text: inlines })

/** A union told apart by `type`. */
export const block = z.discriminatedUnion('type', [
  words('numbered'),
  words('continuation'),
  words('plain'),
  words('quotation'),
  z.strictObject({ id: blockId, type: z.literal('heading'), level: z.literal([2, 3]), text: inlines }),
  z.strictObject({ id: blockId, type: z.literal('bullet'), level: z.literal([1, 2, 3]), text: inlines }),
  z.strictObject({ id: blockId, type: z.literal('lettered'), level: z.literal([1, 2]), text: inlines }),
  z.strictObject({
    id: blockId,
    type: z.literal('table'),
    header: z.boolean(),
    rows: z.array(z.array(cell)),
  }),
  z.strictObject({
    id: blockId,
    type: z.literal('image'),
    src: imageData,
    alt: text,
    widthMm: z.number().positive().optional(),
  }),
])

export const richText = z.array(block)

/** Rich text, or Markdown that is made into it when it comes in. */
export const body = z.union([text, richText], {
  error: 'should be Markdown as text, or rich text as a list of blocks',
})

export type BlockId = string
export type Block = z.infer<typeof block>
export type RichText = Block[]
export type BlockType = Block['type']
export type TableBlock = Extract<Block, { type: 'table' }>
export type ImageBlock = Extract<Block, { type: 'image' }>
export type TextBlock = Exclude<Block, TableBlock | ImageBlock>
