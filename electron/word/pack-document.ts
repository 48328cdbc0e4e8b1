import type { DocumentPlan } from '../../shared/rules/plan.ts'
import type { Fragment } from './fragment.ts'
import type { FragmentCache } from './fragment-cache.ts'
import type { LoadedImage } from './load-image.ts'
import { abstractList, bullets, listInstance } from './numbering.ts'
import {
  contentTypes,
  documentClose,
  documentOpen,
  documentRelationships,
  numberingClose,
  numberingOpen,
  packageRelationships,
  properties,
  relationshipsClose,
  relationshipsOpen,
} from './package-parts.ts'
import { documentList } from './part-ids.ts'
import { type Piece, packPiece } from './piece.ts'
import type { RunningPart } from './running-parts.ts'
import type { LoadedShell } from './shell.ts'
import { writeZip, type ZipPart } from './write-zip.ts'

export interface Written {
  plan: DocumentPlan
  shell: LoadedShell
  cache: FragmentCache
  running: readonly RunningPart[]
  fragments: readonly Fragment[]
  images: ReadonlyMap<string, LoadedImage | null>
}

/** Puts the package together, its parts always in the same order. */
export async function packDocument({
  plan,
  shell,
  cache,
  running,
  fragments,
  images,
}: Written): Promise<Uint8Array> {
  const { prototypes, packed } = shell
  const lists = documentLists(plan, shell)
  const { core, extended, custom } = properties(plan, prototypes)
  const around = (open: string, middle: readonly Piece[], close: string): Promise<Piece[]> =>
    Promise.all([packPiece(open), ...middle, packPiece(close)])
  const column = (
    name: 'body' | 'notes' | 'relationships' | 'noteRelationships' | 'abstracts' | 'instances',
  ): Piece[] => fragments.map((fragment) => fragment[name]).filter((piece) => piece.size > 0)
  const noteRelationships = column('noteRelationships')
  const parts: [string, Promise<Piece[]> | Piece[]][] = [
    ['[Content_Types].xml', around(contentTypes(running), [], '')],
    ['_rels/.rels', around(packageRelationships, [], '')],
    ['docProps/core.xml', around(core, [], '')],
    ['docProps/app.xml', around(extended, [], '')],
    ['docProps/custom.xml', around(custom, [], '')],
    [
      'word/document.xml',
      around(documentOpen, column('body'), (fragments.at(-1)?.lastSection ?? '') + documentClose),
    ],
    [
      'word/_rels/document.xml.rels',
      around(documentRelationships(running), column('relationships'), relationshipsClose),
    ],
    ['word/styles.xml', [packed.styles]],
    ['word/settings.xml', [packed.settings]],
    ['word/numbering.xml', numbering(lists, column('abstracts'), column('instances'))],
    ['word/footnotes.xml', around(prototypes.footnotes.open, column('notes'), prototypes.footnotes.close)],
    ['word/fontTable.xml', [packed.fonts]],
    ['word/theme/theme1.xml', [packed.theme]],
    ...running.map((part): [string, Promise<Piece[]>] => [`word/${part.name}`, packRunning(part, cache)]),
  ]
  if (noteRelationships.length)
    parts.push([
      'word/_rels/footnotes.xml.rels',
      around(relationshipsOpen, noteRelationships, relationshipsClose),
    ])
  const zip: ZipPart[] = await Promise.all(
    parts.map(async ([name, content]) => ({ name, content: await content })),
  )
  return writeZip([...zip, ...media(images)])
}

function documentLists(
  plan: DocumentPlan,
  { prototypes }: LoadedShell,
): { abstracts: string; instances: string } {
  const first = bullets(prototypes)
  let [abstracts, instances] = [first.abstract, first.instance]
  plan.lists.forEach((list, i) => {
    abstracts += abstractList(documentList(i), `document/${list.id}`, list, prototypes)
    instances += listInstance(documentList(i))
  })
  return { abstracts, instances }
}

/** `numbering.xml`, 17.9.16: every list first, then every instance of one. */
const numbering = (
  own: { abstracts: string; instances: string },
  abstracts: readonly Piece[],
  instances: readonly Piece[],
): Promise<Piece[]> =>
  Promise.all([
    packPiece(numberingOpen + own.abstracts),
    ...abstracts,
    packPiece(own.instances),
    ...instances,
    packPiece(numberingClose),
  ])

async function packRunning({ key, xml }: RunningPart, cache: FragmentCache): Promise<Piece[]> {
  const known = cache.piece(key)
  if (known) return [known]
  const piece = await packPiece(xml())
  cache.keepPiece(key, piece)
  return [piece]
}

/** Each image once, however often it is shown; images are packed already. */
function media(images: ReadonlyMap<string, LoadedImage | null>): ZipPart[] {
  const files = new Map<string, ZipPart>()
  for (const image of images.values())
    if (image) files.set(image.part, { name: `word/${image.part}`, content: { stored: image.bytes } })
  return [...files.values()]
}
