import { type DocumentRequest, documentRequest, type PackRequest } from '../../shared/document-request.ts'
import { isAppError } from '../../shared/errors.ts'
import { isDay } from '../../shared/records/basics.ts'
import type { Issue } from '../../shared/records/issue.ts'
import { indexProgramme, nameOf } from '../../shared/rules/index-programme.ts'
import { plainWords } from '../../shared/rules/plain-words.ts'
import type { DocumentPlan, PlanBlock, PlanInline, PlanPart } from '../../shared/rules/plan.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import type { KnownPart } from '../../shared/rules/word/split-pack.ts'
import type { ReadStore } from '../store/store.ts'
import type { WordDocument } from '../word/read/word-document.ts'
import { openWord } from '../word/read-paper.ts'
import { frozenFor } from './frozen.ts'
import { planToMake } from './plans.ts'

type ReadForSent = Pick<
  ReadStore,
  | 'programme'
  | 'issues'
  | 'issuedFile'
  | 'made'
  | 'openedCase'
  | 'annotationChanges'
  | 'textVersions'
  | 'withheld'
>

/** What a returned pack says of itself. */
export interface PackIdentity {
  meeting: string
  chair: boolean
  asOf: string
  /** Of the issue that it was; null where it was none. */
  version: number | null
  title: string
}

export function identityOf({ properties: { custom, title } }: WordDocument, meeting: string): PackIdentity {
  const version = custom.get('SederuntVersion') ?? ''
  return {
    meeting,
    chair: custom.get('SederuntDocument') === 'chair-pack',
    asOf: custom.get('SederuntAsOf') ?? '',
    version: /^\d{1,6}$/.test(version) ? Number(version) : null,
    title,
  }
}

export interface IssuedPack {
  issue: Issue
  /** The file that went out. */
  document: WordDocument
}

/** The issue that a file names, with what went out then; null where there is none. */
export function issuedPack(
  store: ReadForSent,
  { meeting, version, chair, title }: PackIdentity,
): IssuedPack | null {
  const issue = store.issues(meeting).find((one) => one.version === version)
  if (!issue) return null
  const indexed = indexProgramme(store.programme())
  const own = issue.files.find(
    ({ copy }) =>
      copy.startsWith('for-') && title.endsWith(` for ${nameOf(copy.slice('for-'.length), indexed)}`),
  )
  const bytes = store.issuedFile(meeting, issue.version, own?.copy ?? (chair ? 'chair' : 'members'))
  return bytes && { issue, document: openWord(bytes, { name: title }) }
}

/** As many of the requests by which packs of a meeting were made as are tried. */
const mostTried = 4

/** Ways in which a pack would be printed now, the likeliest first: as packs of the meeting were made, and as they are by default. */
export function plansOfPack(store: ReadForSent, of: PackIdentity, issued: Issue | null): DocumentPlan[] {
  const { meeting, chair } = of
  const asOf = isDay(of.asOf) ? { asOf: of.asOf } : {}
  const usual = (['by-paper', 'through'] as const).map(
    (numbering): PackRequest => ({ document: 'pack', meeting, numbering, chair, ...asOf }),
  )
  const made = store.made(200, meeting).flatMap(({ request }): PackRequest[] => {
    const parsed = documentRequest.safeParse(JSON.parse(request))
    return parsed.success && parsed.data.document === 'pack' && parsed.data.chair === chair
      ? [{ ...parsed.data, ...asOf, comments: false }]
      : []
  })
  const tried = new Map(made.map((request) => [JSON.stringify(request), request]))
  const plans = [...[...tried.values()].slice(0, mostTried), ...usual].flatMap(
    (request) => planned(() => planToMake(store, request, { ...(issued && { issued }) }).plan) ?? [],
  )
  return [
    ...plans.filter(({ title }) => title === of.title),
    ...plans.filter(({ title }) => title !== of.title),
  ]
}

/** A request of long ago may name what is not there any more. */
function planned(plan: () => DocumentPlan): DocumentPlan | null {
  try {
    return plan()
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}

/** How each paper's blocks print, in its pack and by itself, in a programme that has them as they went out. */
export function printedAs(
  store: Pick<ReadStore, 'issues' | 'openedCase'>,
  programme: ReturnType<ReadStore['programme']>,
  meeting: string,
  papers: readonly string[],
): PlanBlock[] {
  const frozen = (request: DocumentRequest) => frozenFor({ ...store, programme: () => programme }, request)
  const requests: DocumentRequest[] = [
    ...(['by-paper', 'through'] as const).map(
      (numbering): PackRequest => ({ document: 'pack', meeting, numbering, chair: false }),
    ),
    ...papers.map((paper): DocumentRequest => ({ document: 'paper', paper })),
  ]
  return requests.flatMap((request) =>
    planDocument(programme, request, frozen(request)).plan.parts.flatMap(({ blocks }) => blocks),
  )
}

/** Paragraphs that a part begins with at the most before its heading is none. */
const longestOpening = 4

/** The parts of several plans, each once. */
export function knownParts(plans: readonly DocumentPlan[]): KnownPart[] {
  const parts = new Map<string, KnownPart>()
  for (const plan of plans)
    for (const part of plan.parts)
      if (!parts.has(part.key)) parts.set(part.key, { key: part.key, opening: openingOf(part) })
  return [...parts.values()]
}

function openingOf({ blocks }: PlanPart): string[] {
  const head = blocks.slice(0, longestOpening)
  const at = head.findIndex((block) => block.type === 'paragraph' && block.style === 'heading1')
  return head.slice(0, at + 1).map((block) => (block.type === 'paragraph' ? plainWords(block.text) : ''))
}

/** What a part of a plan says, a line for each paragraph and each row of a table. */
export const linesOfPart = ({ blocks }: Pick<PlanPart, 'blocks'>): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'image') return []
    if (block.type === 'paragraph') return [withNotes(block.text)]
    return block.rows.map((row) =>
      row.map(({ text }) => text.map((paragraph) => withNotes(paragraph.text)).join(' ')).join('\t'),
    )
  })

const withNotes = (text: PlanInline[]): string =>
  `${plainWords(text)}${text
    .flatMap((piece) =>
      typeof piece === 'object' && 'footnote' in piece ? ` [${plainWords(piece.footnote)}]` : [],
    )
    .join('')}`
