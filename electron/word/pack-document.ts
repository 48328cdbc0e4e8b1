import type { DocumentPlan } from '../../shared/rules/plan.ts'
import { commentParts } from './comment-parts.ts'
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
import { packPiece } from './piece.ts'
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
}: Written): Promise<Uint8Array<ArrayBuffer>> {
  const { prototypes, packed, house } = shell
  const { core, extended, custom } = properties(plan, prototypes)
  const all = (of: (fragment: Fragment) => string): string => fragments.map(of).join('')
  const lists = documentLists(plan, shell)
  const comments = fragments.flatMap((fragment) => fragment.comments)
  const noteRelationships = all((fragment) => fragment.noteRelationships)
  const texts: [string, string][] = [
    [
      '[Content_Types].xml',
      contentTypes(running, { house: house?.media ?? [], hasComments: comments.length > 0 }),
    ],
    ['_rels/.rels', packageRelationships],
    ['docProps/core.xml', core],
    ['docProps/app.xml', extended],
    ['docProps/custom.xml', custom],
    [
      'word/_rels/document.xml.rels',
      documentRelationships(running, comments.length > 0) +
        all((fragment) => fragment.relationships) +
        relationshipsClose,
    ],
    // `w:numbering`, 17.9.16: every list first, then every instance of one.
    [
      'word/numbering.xml',
      numberingOpen +
        lists.abstracts +
        (house?.lists.abstracts ?? '') +
        all((fragment) => fragment.abstracts) +
        lists.instances +
        (house?.lists.instances ?? '') +
        all((fragment) => fragment.instances) +
        numberingClose,
    ],
    [
      'word/footnotes.xml',
      prototypes.footnotes.open + all((fragment) => fragment.notes) + prototypes.footnotes.close,
    ],
  ]
  if (noteRelationships)
    texts.push(['word/_rels/footnotes.xml.rels', relationshipsOpen + noteRelationships + relationshipsClose])
  if (comments.length > 0) texts.push(...commentParts(comments))
  const body = [documentOpen, (fragments.at(-1)?.lastSection ?? '') + documentClose].map(packPiece)
  const [small, files, [open, close]] = await Promise.all([
    Promise.all(
      texts.map(async ([name, xml]): Promise<ZipPart> => ({ name, content: [await packPiece(xml)] })),
    ),
    Promise.all(running.map((part) => packRunning(part, cache))),
    Promise.all(body),
  ])
  return writeZip([
    ...small,
    {
      name: 'word/document.xml',
      content: [open, ...fragments.map((fragment) => fragment.body), close].filter(
        (piece) => piece !== undefined,
      ),
    },
    { name: 'word/styles.xml', content: [packed.styles] },
    { name: 'word/settings.xml', content: [packed.settings] },
    { name: 'word/fontTable.xml', content: [packed.fonts] },
    { name: 'word/theme/theme1.xml', content: [packed.theme] },
    ...files.flat(),
    ...media(images),
    ...(house?.media ?? []),
  ])
}

function documentLists(
  plan: DocumentPlan,
  { prototypes, look }: LoadedShell,
): { abstracts: string; instances: string } {
  const first = bullets(prototypes)
  let [abstracts, instances] = [first.abstract, first.instance]
  plan.lists.forEach((list, i) => {
    abstracts += abstractList(documentList(i, look.templateLists), list, prototypes)
    instances += listInstance(documentList(i, look.templateLists))
  })
  return { abstracts, instances }
}

async function packRunning(
  { key, name, xml, relationships }: RunningPart,
  cache: FragmentCache,
): Promise<ZipPart[]> {
  // The ids of drawings follow the number in its name.
  const cacheKey = `${name}\n${key}`
  const known = cache.piece(cacheKey)
  const piece = known ?? (await packPiece(xml()))
  if (!known) cache.keepPiece(cacheKey, piece)
  const part = { name: `word/${name}`, content: [piece] }
  if (relationships === '') return [part]
  const xmlOfRelationships = relationshipsOpen + relationships + relationshipsClose
  return [part, { name: `word/_rels/${name}.rels`, content: [await packPiece(xmlOfRelationships)] }]
}

/** Each image once, however often it is shown; images are packed already. */
function media(images: ReadonlyMap<string, LoadedImage | null>): ZipPart[] {
  const files = new Map<string, ZipPart>()
  for (const image of images.values())
    if (image) files.set(image.part, { name: `word/${image.part}`, content: { stored: image.bytes } })
  return [...files.values()]
}
