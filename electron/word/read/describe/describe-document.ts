import { type FactChanges, type WordFacts, wordFactsVersion } from '../../../../shared/api/word-facts.ts'
import { placeComments } from '../comment-ranges.ts'
import { labelsOf } from '../count-labels.ts'
import { noChanges, settleChanges, stays } from '../settle-changes.ts'
import { type NamedText, storiesOf } from '../stories.ts'
import { paragraphsOf } from '../walk-blocks.ts'
import type { WordBlock, WordComment, WordDocument, WordImage } from '../word-document.ts'
import { describeBlocks, linesOf } from './describe-blocks.ts'
import { describeChanges } from './describe-changes.ts'
import { linksOf } from './describe-links.ts'
import { type Places, placesOf } from './places.ts'

const modes = { accepted: 'accept', rejected: 'reject' } as const

/** Everything that the reader saw, with tracked changes accepted, rejected or kept as they are. Pure. */
export function describeDocument(
  document: WordDocument,
  { file, changes }: { file: string; changes: FactChanges },
): WordFacts {
  const asRead = storiesOf(document)
  const found = asRead.flatMap(({ blocks }) => describeChanges(blocks))
  const texts =
    changes === 'shown' || found.length === 0
      ? asRead
      : asRead.map((text) => ({ ...text, blocks: settleChanges(text.blocks, modes[changes], noChanges()) }))
  const numbers = document.notes.size === 0 ? noNumbers : noteNumbers(texts)
  const numberOf = (note: string): number | null => numbers.get(note)?.number ?? null
  // What stood in a paragraph that is now gone is told by where that was.
  const now = placesOf(texts, numberOf)
  const before = texts === asRead ? now : placesOf(asRead, numberOf)
  const where: Places = (paragraph) => now(paragraph) ?? before(paragraph)
  const labels = labelsOf(
    texts.map(({ blocks }) => blocks),
    document.numbering,
    ({ printed }) => printed,
  )
  const describing = { numbering: document.numbering, labelOf: (serial: number) => labels.get(serial) ?? '' }
  const described = texts.map((text) => ({ text, blocks: describeBlocks(text.blocks, describing) }))
  const { properties } = document
  return {
    version: wordFactsVersion,
    file,
    changes,
    properties: {
      title: properties.title,
      author: properties.author,
      mainPart: document.mainPart,
      strict: document.strict,
      template: document.template,
      macros: document.macros,
    },
    blocks: described[0]?.blocks ?? [],
    notes: described.flatMap(({ text: { kind, note, name }, blocks }) =>
      kind === 'footnote' || kind === 'endnote'
        ? [
            {
              kind,
              id: note ?? '',
              number: numberOf(name),
              text: linesOf(blocks).trim(),
              blocks,
              where: where(numbers.get(name)?.paragraph),
            },
          ]
        : [],
    ),
    headers: described.flatMap(({ text: { kind }, blocks }) =>
      kind === 'header' || kind === 'footer' ? [{ kind, text: linesOf(blocks).trim(), blocks }] : [],
    ),
    images: document.images
      .filter(({ change }) => changes === 'shown' || !change || stays(change, modes[changes]))
      .map((image) => imageFact(image, where)),
    links: texts.flatMap(({ blocks }) =>
      linksOf(blocks).map(({ text, target, paragraph }) => ({
        text,
        href: 'href' in target ? target.href : null,
        anchor: 'anchor' in target ? target.anchor : null,
        where: where(paragraph),
      })),
    ),
    comments: commentFacts(document.comments, texts, where),
    trackedChanges: found.map(({ paragraph, ...change }) => ({ ...change, where: where(paragraph) })),
    notCarried: document.met.map(({ kind, what, paragraph }) => ({ kind, what, where: where(paragraph) })),
  }
}

type NoteNumbers = Map<string, { number: number; paragraph: number }>
const noNumbers: NoteNumbers = new Map()

/** Notes by the order of their first marks, each kind by itself. */
function noteNumbers(texts: readonly NamedText[]): NoteNumbers {
  const numbers: NoteNumbers = new Map()
  const counts = { footnote: 0, endnote: 0 }
  const walk = (blocks: readonly WordBlock[]): void => {
    for (const { serial, inlines } of paragraphsOf(blocks))
      for (const inline of inlines) {
        if (inline.kind !== 'note' || numbers.has(inline.note)) continue
        const kind = inline.note.startsWith('footnote') ? 'footnote' : 'endnote'
        counts[kind] += 1
        numbers.set(inline.note, { number: counts[kind], paragraph: serial })
      }
  }
  for (const { blocks } of texts) walk(blocks)
  return numbers
}

function commentFacts(
  comments: readonly WordComment[],
  texts: readonly NamedText[],
  where: Places,
): WordFacts['comments'] {
  const placed = placeComments(
    comments,
    texts.map(({ name, blocks }) => ({ story: name, blocks })),
  )
  return placed.map(({ id, author, initials, date, text, answers, resolved, range }, i) => {
    // Its words may have gone with a change; where it stood has not.
    const before = comments[i]?.range ?? null
    const place = range ?? before
    return {
      id,
      author,
      initials,
      date,
      text,
      anchor: range?.quoted ?? '',
      where: where(place?.from.paragraph),
      range: range && { from: range.from, to: range.to },
      parent: answers,
      resolved,
    }
  })
}

/** English Metric Units to a millimetre. */
const unitsPerMillimetre = 36_000
const inMillimetres = (units: number): number => Math.round((units / unitsPerMillimetre) * 10) / 10

function imageFact(
  { paragraph, shown, format, width, height, bytes, alt, source, outside }: WordImage,
  where: Places,
): WordFacts['images'][number] {
  return {
    format,
    width,
    height,
    shown: shown && { width: inMillimetres(shown.width), height: inMillimetres(shown.height) },
    bytes,
    alt,
    source,
    outside,
    where: where(paragraph),
  }
}
