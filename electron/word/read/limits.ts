/** What a Word file from elsewhere may be at the most; each is far beyond what a paper needs. */
export const limits = {
  /** The file itself, in bytes. */
  file: 64 * 2 ** 20,
  zip: { entries: 5_000, part: 128 * 2 ** 20, all: 512 * 2 ** 20, ratio: 250 },
  /** Of a part that is read as XML, in bytes. */
  xml: 64 * 2 ** 20,
  /** Of what a file calls things and people, in characters: many blocks may share one name. */
  name: 255,
  address: 4_096,
  /** Of the text of a list's label before its numbers are put in. */
  label: 255,
  /** Of the words that a comment stands over, and of those that a change of a row or cell tells, in characters. */
  quoted: 20_000,
  alt: 4_000,
  /** Fields within each other. */
  fields: 200,
  /** Comments that stand over the same words. */
  comments: 500,
  /** Elements within each other. */
  depth: 256,
  /** Elements of one part, and of one paragraph or table. */
  elements: 2_000_000,
  elementsTogether: 500_000,
  paragraphs: 100_000,
  /** Of a table: Word’s own limit. */
  rows: 32_767,
  /** Of a paragraph and of all of them, in characters: a thousand pages have some three million. */
  letters: 500_000,
  allLetters: 10_000_000,
  /** Of what all links lead to, in characters. */
  allAddresses: 8 * 2 ** 20,
  /** Of one picture, and of all that are kept together. */
  pixels: 100_000_000,
  imageBytes: 8 * 2 ** 20,
  allImageBytes: 16 * 2 ** 20,
  images: 1_000,
} as const
