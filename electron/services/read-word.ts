import type { ChangeMode, WordReading } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { openWord, type PaperOptions, paperFrom } from '../word/read-paper.ts'
import { revisionNamed } from './find-revision.ts'
import { type ReadForPack, readPack } from './read-pack.ts'
import { asItWas, knownBlocks, paperSent, programmeSent, readRevision } from './read-revision.ts'
import { isUpdatesRequest, readUpdates } from './read-updates.ts'

export interface WordAsked {
  name: string
  changes: ChangeMode
  /** The paper whose revision it is to be; null for the one that the file names, else a new one. */
  paper: string | null
  /** A new paper, whatever the file names. */
  asNew?: boolean
}

/**
 * A Word file as a paper of this programme; nothing is stored. Where it is a text of a paper that is there, `revision` is
 * what it was made from; where it is a pack that came back, `pack` has its papers. Throws `unreadable`, `too-large`, and `not-found` for the paper.
 */
export function readWordPaper(
  store: ReadForPack,
  bytes: Uint8Array,
  {
    name,
    changes,
    paper,
    asNew = false,
    ids,
    tick,
  }: WordAsked & { ids: () => string; tick?: (blocks: number) => void },
): WordReading {
  const programme = store.programme()
  const chosen = paper === null ? null : revisable(programme, paper, name)
  const document = openWord(bytes, { name, ...(tick && { tick }) })
  const options: PaperOptions = {
    name,
    changes,
    keepsId: () => false,
    freshId: () => ids().replaceAll('-', '').slice(0, 20),
    isKnown: knownBlocks(programme),
  }
  if (paper === null && !asNew && isUpdatesRequest(document)) return readUpdates(store, document, options)
  const pack = asNew ? null : readPack(store, document, options, chosen)
  if (pack) return pack
  const own = chosen ?? (asNew ? null : named(programme, document.properties.custom))
  if (!own) return paperFrom(document, options)
  const versions = store.textVersions('papers', own.id)
  const made = revisionNamed(versions, document.properties.custom.get('SederuntRevision') ?? null)
  const read = readRevision(document, own, { ...options, versions, made })
  const sent = programmeSent(programme, [paperSent(read)])
  const { plan } = planDocument(sent, { document: 'paper', paper: own.id })
  return asItWas(
    read,
    plan.parts.flatMap(({ blocks }) => blocks),
  )
}

/** The paper that a file says it is, where that may have a revision. */
function named(programme: Programme, custom: ReadonlyMap<string, string>): Paper | null {
  if (custom.get('SederuntDocument') !== 'paper') return null
  const id = custom.get('SederuntPaper')
  return programme.papers.find((one) => one.id === id && one.kind === 'written') ?? null
}

/** The paper that a file may make a revision of: not one whose text is made of updates. */
export function revisable(programme: Programme, id: string, file: string): Paper {
  const paper = programme.papers.find((one) => one.id === id)
  if (!paper) throw new AppError('not-found', { what: 'paper', id })
  if (paper.kind === 'written') return paper
  const reason = `“${paper.title}” is a progress update, whose text comes from its updates`
  throw new AppError('unreadable', { file, reason })
}
