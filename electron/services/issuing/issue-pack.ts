import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import type { Issue, IssueChange, IssueCopy } from '../../../shared/records/issue.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { paragraphWords, versionWords } from '../../../shared/rules/issuing/issued-as.ts'
import {
  changesSince,
  type Earlier,
  type IssueAsked,
  planIssue,
} from '../../../shared/rules/issuing/plan-issue.ts'
import type { ReadStore, Store } from '../../store/store.ts'
import { type FragmentCache, renderDocument } from '../../word/render-document.ts'
import { houseFor } from '../house-style.ts'
import { imageAt } from '../images.ts'
import { wordsOfLook } from '../leaks/check-leaks.ts'
import { refuseLeaks } from '../leaks/refuse-leaks.ts'

/** A pack that is made and not issued yet: nothing is stored. */
export interface MadeIssue {
  issue: Omit<Issue, 'at'>
  files: { copy: IssueCopy; bytes: Uint8Array<ArrayBuffer> }[]
  texts: Record<string, RichText>
  /** Of the store when it was made. */
  mark: string
}

export interface MakeIssueOptions {
  cache?: FragmentCache
  /** In Sederunt's own look, whatever template there is. */
  plain?: boolean
  progress?: (progress: { done: number; total: number; what: string }) => void
  cancelled?: () => boolean
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

/**
 * Makes the files of an issue: the members' copy, the chair's, and one for everybody who may not see some paper of it.
 * @throws AppError `not-found`, `wrong-document` where nothing has changed, `leak`, `cancelled`
 */
export async function makeIssue(
  store: Pick<
    ReadStore,
    | 'programme'
    | 'image'
    | 'issues'
    | 'issuedTexts'
    | 'withheld'
    | 'changeMark'
    | 'annotationChanges'
    | 'textVersions'
    | 'houseStyle'
    | 'houseTemplate'
  >,
  asked: IssueAsked,
  { cache, plain, progress, cancelled }: MakeIssueOptions = {},
): Promise<MadeIssue> {
  const mark = store.changeMark()
  const { issue, copies, texts } = planIssue(
    store.programme(),
    asked,
    earlierOf(store, asked.meeting),
    store.withheld(),
    sha256,
  )
  const total = copies.reduce((sum, { plan }) => sum + plan.parts.length, 0)
  const files: MadeIssue['files'] = []
  const written: Issue['files'] = []
  const { meeting } = asked
  const house = plain ? undefined : houseFor(store, { document: 'agenda', meeting })
  const lookWords = house ? await wordsOfLook(house) : []
  let before = 0
  for (const { copy, plan, reader, changes } of copies) {
    const bytes = await renderDocument(plan, {
      image: (src) => imageAt(store, src).bytes,
      ...(house && { house }),
      ...(cache && { cache }),
      ...(progress && {
        progress: (done, _, what) => progress({ done: before + done, total, what }),
      }),
      ...(cancelled && { cancelled }),
    })
    before += plan.parts.length
    await refuseLeaks(store, bytes, {
      file: plan.fileName,
      meeting,
      recipient: reader,
      also: [...printedOfIssue({ ...issue, changes }), ...lookWords],
      cancelled,
    })
    files.push({ copy, bytes })
    written.push({ copy, name: plan.fileName, hash: sha256(bytes), bytes: bytes.byteLength })
  }
  return { issue: { ...issue, files: written }, files, texts, mark }
}

/** What only an issue prints. */
const printedOfIssue = (issue: Pick<Issue, 'version' | 'on' | 'changes'>): string[] => [
  versionWords(issue),
  ...issue.changes.flatMap(({ number, title, ...change }) => [number, title, paragraphWords(change)]),
]

function earlierOf(store: Pick<ReadStore, 'issues' | 'issuedTexts'>, meeting: string): Earlier {
  const issues = store.issues(meeting)
  const last = issues.at(-1)
  return { issues, texts: last ? store.issuedTexts(meeting, last.version) : {} }
}

/** What is other by now than in the last issue of a meeting's pack; nothing where there is none. */
export const changedSince = (
  store: Pick<ReadStore, 'programme' | 'issues' | 'issuedTexts'>,
  meeting: string,
): IssueChange[] =>
  indexProgramme(store.programme()).meetings.has(meeting)
    ? changesSince(store.programme(), meeting, earlierOf(store, meeting), sha256)
    : []

/**
 * Issues what was made: it is kept with its bytes, its papers keep their numbers, and the meeting's papers are said to be out. It
 * cannot be undone. Throws `conflict` where anything was written since it was made.
 */
export function keepIssue(store: Store, made: MadeIssue, clock: () => Date): Issue {
  const issue: Issue = { ...made.issue, at: clock().toISOString() }
  if (store.changeMark() !== made.mark)
    throw new AppError('conflict', { what: 'programme', id: issue.meeting, made: 0, now: 0 })
  const { papers, meetings } = indexProgramme(store.programme())
  const label = `Pack issued, version ${issue.version}`
  store.step('issue', { label, final: true }, ({ put, keepIssue: keep }) => {
    for (const { id, number } of issue.papers) {
      const paper = papers.get(id)
      const base = store.revisionOf('papers', id)
      if (number !== undefined && paper && paper.number !== number && base !== null)
        put('papers', numbered(paper, number), base)
    }
    const meeting = meetings.get(issue.meeting)
    const base = store.revisionOf('meetings', issue.meeting)
    if (meeting && base !== null && (meeting.status === 'planned' || meeting.status === 'agenda issued'))
      put('meetings', { ...meeting, status: 'papers issued' }, base)
    keep(issue, new Map(made.files.map(({ copy, bytes }) => [copy, bytes])), made.texts)
  })
  return issue
}

const numbered = (paper: Paper, number: string): Paper => ({ ...paper, number })
