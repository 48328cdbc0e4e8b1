import { z } from 'zod'

/**
 * What `read-word --json` prints: a Word file as its reader saw it. Fields are only ever added; `version` goes up where
 * one changes its meaning. Empty text is '', what is not known is null.
 */
export const wordFactsVersion = 1

/** How tracked changes are taken; `shown` keeps both what was added and what was taken away, told apart by `runs`. */
export const factChanges = ['accepted', 'rejected', 'shown'] as const
export type FactChanges = (typeof factChanges)[number]

/** Counted from 1. Paragraphs are counted through the whole file: the body with its cells and text boxes, then notes, headers, footers. */
const ordinal = z.number().int().positive()

/** Where something stands. */
export const wordPlace = z.strictObject({
  part: z.enum(['body', 'footnote', 'endnote', 'header', 'footer']),
  /** Of the note, as `notes` has it. */
  note: z.string().nullable(),
  paragraph: ordinal,
  /** Of the innermost cell: which table of the file, which row, which column of its grid. */
  table: ordinal.nullable(),
  row: ordinal.nullable(),
  column: ordinal.nullable(),
  textBox: z.boolean(),
  /** The same in words: `paragraph 12`, `table 2, row 3, column 1`, `footnote 2`. */
  words: z.string(),
})
export type WordPlace = z.infer<typeof wordPlace>

/** Dates are as the file has them: they may be '' or nonsense. */
const stamp = { author: z.string(), date: z.string() }
const changeKind = z.enum(['insertion', 'deletion', 'moveFrom', 'moveTo'])
const runChange = z.strictObject({ kind: changeKind, ...stamp })

/** A piece of a paragraph that looks alike; either `text` or `note` is there. */
const run = z.strictObject({
  /** A line break is \n, a tab \t. */
  text: z.string().exactOptional(),
  /** The id of a note whose mark stands here. */
  note: z.string().exactOptional(),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  /** An address, or # and the name of a bookmark. */
  link: z.string().exactOptional(),
  /** With `shown` alone. */
  change: runChange.exactOptional(),
})
export type WordRunFacts = z.infer<typeof run>

const paragraph = z.strictObject({
  kind: z.enum([
    'title',
    'subtitle',
    'heading',
    'listItem',
    'paragraph',
    'quotation',
    'caption',
    /** A line of a list of contents or figures that Word made: its words are left to Word. */
    'contents',
  ]),
  paragraph: ordinal,
  /** Of a heading from 1 to 9, of a list item from 1 (the outermost) to 9; null of anything else. */
  level: z.number().int().min(1).max(9).nullable(),
  /** The number or bullet as it is printed: `3.2`, `(a)`, `•`; '' where there is none. */
  label: z.string(),
  text: z.string(),
  /** The name of its style. */
  style: z.string(),
  /** The list that counts it, which several may continue; null where it stands in none. */
  list: z.strictObject({ id: z.string(), format: z.string() }).nullable(),
  /** It goes on what the list item before it says, without a number of its own. */
  continuation: z.boolean(),
  textBox: z.boolean(),
  /** What it looks like without being it: a typed number such as `3.2 Background`, or a short bold line. */
  suggestion: z
    .strictObject({
      as: z.enum(['heading', 'numbered']),
      level: z.number().int().min(1).max(9),
      typed: z.string(),
    })
    .nullable(),
  runs: z.array(run),
  /** With `shown` alone: its end was added, so that rejecting joins it to the next; or taken out, so that accepting does. */
  mark: runChange.exactOptional(),
})
export type WordParagraphFacts = z.infer<typeof paragraph>

const cell = z.strictObject({
  /** Of the grid, from 1: where it begins. */
  column: ordinal,
  /** How many columns and rows it covers; one covered from above is not listed again. */
  across: ordinal,
  down: ordinal,
  /** What it says itself, a line for each paragraph; tables within it say theirs. */
  text: z.string(),
  /** Nested tables are blocks too. */
  get blocks(): z.ZodArray<typeof wordBlock> {
    return z.array(wordBlock)
  },
  change: runChange.exactOptional(),
})
export type WordCellFacts = z.infer<typeof cell>

const table = z.strictObject({
  kind: z.literal('table'),
  /** Which table of the file, from 1, nested ones counted too. */
  table: ordinal,
  style: z.string(),
  columns: z.number().int().nonnegative(),
  rows: z.array(
    z.strictObject({
      /** It repeats at the top of each page. */
      header: z.boolean(),
      cells: z.array(cell),
      change: runChange.exactOptional(),
    }),
  ),
  textBox: z.boolean(),
})
export type WordTableFacts = z.infer<typeof table>

export const wordBlock = z.union([paragraph, table])
export type WordBlockFacts = z.infer<typeof wordBlock>

const note = z.strictObject({
  kind: z.enum(['footnote', 'endnote']),
  id: z.string(),
  /** Of its kind, in the order of their marks; null where no mark leads to it. */
  number: ordinal.nullable(),
  text: z.string(),
  blocks: z.array(wordBlock),
  /** Where its mark stands. */
  where: wordPlace.nullable(),
})

const image = z.strictObject({
  /** `png`, `jpeg`, `gif`, `emf` ..., by its bytes; '' where nothing says. */
  format: z.string(),
  /** In pixels. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** As it is shown, in millimetres. */
  shown: z.strictObject({ width: z.number(), height: z.number() }).nullable(),
  /** Of the picture's own file. */
  bytes: z.number().int().nullable(),
  alt: z.string(),
  /** The part that holds it; of one that is not in the file the address, which is never followed. */
  source: z.string(),
  outside: z.boolean(),
  where: wordPlace.nullable(),
})

const link = z.strictObject({
  text: z.string(),
  /** An address as the file has it, which is never followed; null of a link within the file. */
  href: z.string().nullable(),
  /** The bookmark that it leads to. */
  anchor: z.string().nullable(),
  where: wordPlace.nullable(),
})

const comment = z.strictObject({
  id: z.string(),
  ...stamp,
  initials: z.string(),
  text: z.string(),
  /** The words that it stands over; '' where it stands at a point, or nowhere. */
  anchor: z.string(),
  /** Where those words begin; null where it stands nowhere. */
  where: wordPlace.nullable(),
  /** Where they end, and how many characters into which paragraph they begin and end. */
  range: z
    .strictObject({
      from: z.strictObject({ paragraph: ordinal, offset: z.number().int().nonnegative() }),
      to: z.strictObject({ paragraph: ordinal, offset: z.number().int().nonnegative() }),
    })
    .nullable(),
  /** The id of the comment that it answers. */
  parent: z.string().nullable(),
  resolved: z.boolean(),
})

const trackedChange = z.strictObject({
  kind: z.enum([...changeKind.options, 'formatting']),
  of: z.enum(['text', 'note', 'image', 'paragraphMark', 'paragraph', 'row', 'cell']),
  ...stamp,
  /** The words that were added, taken away, moved or formatted; '' of a paragraph's mark. */
  text: z.string(),
  /** The same for where words went to and where they were. */
  move: z.string().nullable(),
  /** It takes away what another change added. */
  ofInsertion: z.boolean(),
  where: wordPlace.nullable(),
})
export type TrackedChangeFacts = z.infer<typeof trackedChange>

export const wordFacts = z.strictObject({
  version: z.literal(wordFactsVersion),
  file: z.string(),
  changes: z.enum(factChanges),
  properties: z.strictObject({
    title: z.string(),
    author: z.string(),
    mainPart: z.string(),
    /** In the strict form of the standard. */
    strict: z.boolean(),
    template: z.boolean(),
    /** They never run. */
    macros: z.boolean(),
  }),
  blocks: z.array(wordBlock),
  notes: z.array(note),
  headers: z.array(
    z.strictObject({ kind: z.enum(['header', 'footer']), text: z.string(), blocks: z.array(wordBlock) }),
  ),
  images: z.array(image),
  links: z.array(link),
  comments: z.array(comment),
  /** All of the file, whatever `changes` is. */
  trackedChanges: z.array(trackedChange),
  /** What was met and is in none of the lists above, or not as it was: embedded documents, charts, equations, hidden words. */
  notCarried: z.array(z.strictObject({ kind: z.string(), what: z.string(), where: wordPlace.nullable() })),
})
/** @public */
export type WordFacts = z.infer<typeof wordFacts>
