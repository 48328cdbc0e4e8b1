import type {
  PlanBlock,
  PlanComment,
  PlanInline,
  PlanList,
  PlanParagraph,
  PlanPart,
} from '../../shared/rules/plan.ts'
import { commentMarks } from './comment-marks.ts'
import { type Cut, cutAt, uncut } from './cut-words.ts'
import { bookmarked, isBookmarkName } from './elements/bookmark.ts'
import { footnote, footnoteMark, type NoteStyles } from './elements/footnote.ts'
import { innerLink, outerLink, type Words } from './elements/hyperlink.ts'
import type { ParagraphLook } from './elements/paragraph.ts'
import { lineBreak, type RunLook, run } from './elements/run.ts'
import { attribute } from './elements/text.ts'
import { linkTarget } from './link-target.ts'
import type { LoadedImage } from './load-image.ts'
import type { Look } from './look.ts'
import { abstractList, listInstance, longestLabel } from './numbering.ts'
import { documentList, type PartIds } from './part-ids.ts'
import type { Role } from './plan-styles.ts'
import { bulletList, type Shell } from './shell.ts'

/** What a part is written with that it does not hold itself. */
export interface Surroundings {
  shell: Shell
  look: Look
  ids: PartIds
  /** The document's own lists. */
  lists: readonly PlanList[]
  /** Names that stand in an earlier part, in small letters: a second bookmark of a name is left out. */
  takenNames: readonly string[]
  /** Anchors of this part that nothing in the document has, in small letters. */
  missingAnchors: readonly string[]
  images: ReadonlyMap<string, LoadedImage | null>
}

/** What Word counts, or (where it would not take the label) the label to write out. */
export type Label = { number: { instance: number; level: number } } | { written: string } | null

/** Gives out the ids of one part, in order, and gathers what it needs outside `document.xml`. */
export interface PartWriter {
  images: Surroundings['images']
  look: Look
  /** What a paragraph of a role has of itself. */
  styled(role: Role): ParagraphLook
  /** `content` within bookmarks of those names, the first innermost; undefined, faulty and repeated names are left out. */
  bookmarks(names: readonly (string | undefined)[], content: string): string
  inlines(paragraph: PlanParagraph): string
  /** `content` with the marks of comments around it. */
  commented(block: PlanBlock, content: string): string
  label(list: { list: string; level: number } | undefined): Label
  drawing(image: LoadedImage): { id: number; relationship: string }
  gathered(): Gathered
}

/** XML for the parts beside `document.xml`. */
export interface Gathered {
  notes: string
  relationships: string
  noteRelationships: string
  abstracts: string
  instances: string
  comments: readonly PlanComment[]
}

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function createPartWriter(part: PlanPart, around: Surroundings): PartWriter {
  const { ids, shell, look } = around
  const { lists: listStyles, note: noteStyles, link: linkStyle } = stylesOf(look)
  const usedNames = new Set(around.takenNames)
  const missing = new Set(around.missingAnchors)
  const marks = commentMarks(part)
  const notes: string[] = []
  const links = relationships(ids.slot)
  const noteLinks = relationships(ids.slot)
  let [bookmark, drawing] = [ids.bookmark, ids.drawing]

  const lists = new Map<string, { list: PlanList; instance: number }>()
  for (const [i, list] of around.lists.entries())
    lists.set(list.id, { list, instance: documentList(i, look.templateLists) })
  let [abstracts, instances, nextList] = ['', '', ids.list]
  for (const list of part.lists) {
    lists.set(list.id, { list, instance: nextList })
    abstracts += abstractList(nextList, list, shell)
    instances += listInstance(nextList)
    nextList += 1
  }

  const inlines = (text: readonly PlanInline[], inNote: boolean, cut: Cut): string => {
    let all = ''
    for (const inline of text) {
      if (typeof inline === 'string') for (const one of cut.words(inline)) all += said(one, {})
      else if ('br' in inline) all += cut.before() + lineBreak + cut.pass(1)
      else if ('footnote' in inline)
        all += inNote ? run('[') + inlines(inline.footnote, true, uncut) + run(']') : note(inline.footnote)
      else if ('href' in inline)
        all += link(inline.href, inline.text, {
          links: inNote ? noteLinks : links,
          style: linkStyle,
          cut,
        })
      else if ('bookmark' in inline)
        all +=
          isBookmarkName(inline.bookmark) && !missing.has(inline.bookmark.toLowerCase())
            ? cut.before() + innerLink(inline.bookmark, cut.words(inline.text), linkStyle)
            : cut
                .words(inline.text)
                .map((one) => said(one, {}))
                .join('')
      else for (const one of cut.words(inline.text)) all += said(one, inline)
    }
    return all + cut.rest()
  }
  const note = (text: readonly PlanInline[]): string => {
    const id = ids.note + notes.length
    notes.push('')
    notes[id - ids.note] = footnote(id, inlines(text, true, uncut), noteStyles)
    return footnoteMark(id, noteStyles)
  }
  return {
    images: around.images,
    look,
    styled: (role) => listStyles[role],
    inlines: (paragraph) => inlines(paragraph.text, false, cutAt(marks.get(paragraph))),
    commented: (block, content) => {
      const own = marks.get(block)?.map(({ xml }) => xml) ?? []
      const half = own.filter((xml) => !xml.includes('commentReference'))
      return half.join('') + content + own.slice(half.length).join('')
    },
    bookmarks(names, content) {
      let all = content
      for (const name of names) {
        if (name === undefined || !isBookmarkName(name) || usedNames.has(name.toLowerCase())) continue
        usedNames.add(name.toLowerCase())
        all = bookmarked(bookmark++, name, all)
      }
      return all
    },
    label(place) {
      const found = place && lists.get(place.list)
      if (!found) return null
      const { list, instance } = found
      if (list.kind !== 'fixed')
        return {
          number: { instance, level: Math.min(Math.max(place.level, list.kind === 'letters' ? 1 : 0), 2) },
        }
      return list.label.length > longestLabel ? { written: list.label } : { number: { instance, level: 0 } }
    },
    drawing: (image) => ({
      id: drawing++,
      relationship: links.to(`${relationshipType}/image`, image.part, false),
    }),
    gathered: () => ({
      notes: notes.join(''),
      relationships: links.all(),
      noteRelationships: noteLinks.all(),
      abstracts,
      instances,
      comments: part.comments ?? [],
    }),
  }
}

const said = (one: Words[number], look: RunLook): string => ('xml' in one ? one.xml : run(one.words, look))

const known = new WeakMap<Look, ReturnType<typeof readStyles>>()

/** The styles of a look as paragraphs take them; worked out once. */
function stylesOf(look: Look): ReturnType<typeof readStyles> {
  const before = known.get(look)
  if (before) return before
  const made = readStyles(look)
  known.set(look, made)
  return made
}

function readStyles({ styles }: Look): {
  lists: Readonly<Record<Role, ParagraphLook>>
  note: NoteStyles
  link: string
} {
  const lists = Object.fromEntries(
    Object.entries(styles).map(([role, { id, bullet, ...rest }]): [string, ParagraphLook] => [
      role,
      {
        style: id,
        ...rest,
        ...(bullet !== undefined && { number: { instance: bulletList, level: bullet } }),
      },
    ]),
  ) as Record<Role, ParagraphLook> // a look has a style for every role
  return {
    lists,
    note: { text: styles.note.id ?? '', mark: styles.noteMark.id ?? '' },
    link: styles.link.id ?? '',
  }
}

/** A link whose address Word would not open is printed as words. */
function link(
  href: string,
  words: string,
  { links, style, cut }: { links: Relationships; style: string; cut: Cut },
): string {
  const target = linkTarget(href)
  const ahead = cut.before()
  const printed = words === '' ? [...cut.words(''), { words: href }] : cut.words(words)
  if (target === null) return ahead + printed.map((one) => said(one, {})).join('')
  return ahead + outerLink(links.to(`${relationshipType}/hyperlink`, target, true), printed, style)
}

interface Relationships {
  to(type: string, target: string, external: boolean): string
  all(): string
}

/** Relationships of one part, counted; one for each target. */
function relationships(slot: number): Relationships {
  const known = new Map<string, string>()
  let all = ''
  return {
    to(type, target, external) {
      const before = known.get(target)
      if (before) return before
      const id = `rId${slot}_${known.size + 1}`
      known.set(target, id)
      all += `<Relationship Id="${id}" Type="${type}" Target="${attribute(target)}"${external ? ' TargetMode="External"' : ''}/>`
      return id
    },
    all: () => all,
  }
}
