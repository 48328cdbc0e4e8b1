import type { DocumentPlan } from '../../shared/rules/plan.ts'
import { numbers } from './commented-pack.ts'
import { edited } from './edit-pack.ts'

/** A pack as it came back, with what is true of it. */
export interface EditedPack {
  bytes: Uint8Array<ArrayBuffer>
  /** Papers in which something was changed, by their ids. */
  changed: Set<string>
  /** Papers all of whose part was taken out. */
  gone: Set<string>
}

/** The body's paragraphs and tables, each with the paper whose part it stands in; empty for other parts. */
interface Piece {
  xml: string
  paper: string
}

export const packEdits = [
  'words',
  'insert',
  'delete',
  'split',
  'move',
  'track words in',
  'track words out',
  'track a paragraph out',
  'write between papers',
  'write above a title',
  'take a part out',
] as const
export type PackEdit = (typeof packEdits)[number]

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const fresh = (text: string): string => `<w:p>${run(text)}</w:p>`
const stamp = 'w:author="Ann Reid" w:date="2016-10-30T09:00:00Z"'
const plainRun = /<w:r><w:t(?: xml:space="preserve")?>([^<]{60,})<\/w:t><\/w:r>/
const holdsSection = (xml: string): boolean => xml.includes('<w:sectPr')

/** A pack with edits of the kinds that are named, each once, somewhere in its papers; the same for the same seed. */
export function editPack(
  bytes: Uint8Array,
  plan: DocumentPlan,
  { kinds, seed, papers }: { kinds: readonly PackEdit[]; seed: number; papers: ReadonlySet<string> },
): EditedPack {
  const next = numbers(seed)
  const [changed, gone] = [new Set<string>(), new Set<string>()]
  const change = (xml: string): string => {
    const start = xml.indexOf('<w:body>') + '<w:body>'.length
    const end = xml.lastIndexOf('<w:sectPr>')
    let paper = ''
    const all = (xml.slice(start, end).match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs) ?? []).map(
      (piece): Piece => {
        const part = /w:name="part_(\d+)"/.exec(piece)?.[1]
        const key = part === undefined ? null : (plan.parts[Number(part) - 1]?.key ?? '')
        if (key !== null) paper = key.startsWith('paper/') ? key.slice('paper/'.length) : ''
        return { xml: piece, paper }
      },
    )
    for (const kind of kinds) {
      const done = edit(kind, all, { next, papers, gone })
      for (const one of done) changed.add(one)
    }
    for (const one of gone) changed.delete(one)
    return xml.slice(0, start) + all.map((piece) => piece.xml).join('') + xml.slice(end)
  }
  return { bytes: edited(bytes, change), changed, gone }
}

interface Editing {
  next: () => number
  papers: ReadonlySet<string>
  gone: Set<string>
}

/** Papers that it changed; none where there was no place for it. */
function edit(kind: PackEdit, all: Piece[], { next, papers, gone }: Editing): string[] {
  const suits = (piece: Piece): boolean =>
    papers.has(piece.paper) &&
    !gone.has(piece.paper) &&
    piece.xml.startsWith('<w:p>') &&
    piece.xml.includes('"sd_') &&
    !holdsSection(piece.xml) &&
    plainRun.test(piece.xml)
  const places = [...all.keys()].filter((i) => suits(all[i] as Piece)) // of its keys
  const i = places[Math.floor(next() * places.length)]
  const piece = i === undefined ? undefined : all[i]
  if (i === undefined || !piece) return []
  const { paper } = piece
  const replaceRun = (with_: (text: string) => string): string[] => {
    piece.xml = piece.xml.replace(plainRun, (_, text: string) => with_(text))
    return [paper]
  }
  switch (kind) {
    case 'words':
      return replaceRun((text) => run(text.replace(/\p{L}{4,}/u, 'altered')))
    case 'insert':
      all.splice(i + 1, 0, { xml: fresh('A member wrote a paragraph of their own here.'), paper })
      return [paper]
    case 'delete':
      all.splice(i, 1)
      return [paper]
    // The bookmark goes on over the second half, as Word leaves it.
    case 'split': {
      const look = /^<w:p>(<w:pPr>.*?<\/w:pPr>)?/s.exec(piece.xml)?.[1] ?? ''
      return replaceRun((text) => {
        const middle = text.indexOf(' ', 25)
        return `${run(text.slice(0, middle))}</w:p><w:p>${look}${run(text.slice(middle))}`
      })
    }
    case 'move': {
      const others = places.filter((place) => all[place]?.paper !== paper)
      const to = others[Math.floor(next() * others.length)]
      const target = to === undefined ? undefined : all[to]
      if (!target) return []
      all.splice(i, 1)
      all.splice(all.indexOf(target) + 1, 0, { xml: piece.xml, paper: target.paper })
      return [paper, target.paper]
    }
    case 'track words in':
      return replaceRun((text) => `${run(text)}<w:ins w:id="90001" ${stamp}>${run(' And this too.')}</w:ins>`)
    case 'track words out':
      return replaceRun((text) => {
        const at = text.indexOf(' ', 20)
        return `${run(text.slice(0, at))}<w:del w:id="90002" ${stamp}><w:r><w:delText xml:space="preserve">${text.slice(at)}</w:delText></w:r></w:del>`
      })
    case 'track a paragraph out': {
      const gone = piece.xml
        .replace(/<w:t( xml:space="preserve")?>/g, '<w:delText xml:space="preserve">')
        .replaceAll('</w:t>', '</w:delText>')
        .replace(/<w:r>.*?<\/w:r>/gs, (one) => `<w:del w:id="90003" ${stamp}>${one}</w:del>`)
      const mark = `<w:rPr><w:del w:id="90004" ${stamp}/></w:rPr>`
      piece.xml = /<w:pPr>/.test(gone)
        ? gone.replace('</w:pPr>', `${mark}</w:pPr>`)
        : gone.replace('<w:p>', `<w:p><w:pPr>${mark}</w:pPr>`)
      return [paper]
    }
    case 'write between papers': {
      const last = all.findLastIndex((one) => one.paper === paper)
      const at = holdsSection(all[last]?.xml ?? '') ? last : last + 1
      const heading =
        '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>A heading more</w:t></w:r></w:p>'
      all.splice(at, 0, { xml: heading, paper }, { xml: fresh('And words beneath it.'), paper })
      return [paper]
    }
    case 'write above a title': {
      const title = all.findIndex((one, place) => place > i && one.paper !== paper)
      const below = all[title]
      if (!below || !papers.has(below.paper)) return []
      // As Word does it: the bookmark stays where the cursor was, above what moves down.
      const name = /<w:bookmarkStart [^>]*w:name="part_\d+"[^>]*\/>/.exec(below.xml)?.[0]
      if (!name) return []
      const number = /w:id="(\d+)"/.exec(name)?.[1]
      below.xml = below.xml.replace(name, '').replace(`<w:bookmarkEnd w:id="${number}"/>`, '')
      const xml = `<w:p>${name}${run('Words above the title of the next paper.')}<w:bookmarkEnd w:id="${number}"/></w:p>`
      all.splice(title, 0, { xml, paper })
      return [paper]
    }
    case 'take a part out': {
      const kept = all.filter((one) => one.paper !== paper)
      all.splice(0, all.length, ...kept)
      gone.add(paper)
      return []
    }
  }
}
