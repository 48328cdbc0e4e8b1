import { AppError } from '../../shared/errors.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { RichText } from '../../shared/rich-text.ts'
import type { AnnotationReport } from '../../shared/rules/annotations/report.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { withOwnIds } from '../../shared/rules/word/own-ids.ts'
import type { Store } from '../store/store.ts'
import { annotationReport, bare, printedOn } from './annotation-report.ts'
import { writeRecords } from './write-records.ts'

export interface Revised {
  paper: { id: string; title: string }
  /** Whether it says anything else than before: otherwise nothing was written. */
  isNew: boolean
  /** How many paragraphs kept their identity, and how many are new or went. */
  blocks: { kept: number; added: number; removed: number }
  report: AnnotationReport
}

/**
 * Gives a paper another body, as a new revision: its annexes stay. Paragraphs are those of before where their words say so.
 * Throws `not-found`, `wrong-document` for a progress update, and `faults` with every one's place.
 */
export function revisePaper(
  store: Store,
  { paper: id, body: given }: { paper: string; body: RichText },
  { ids, page }: { ids: () => string; page: string | null },
): Revised {
  const programme = store.programme()
  const paper = programme.papers.find((one) => one.id === id)
  if (!paper) throw new AppError('not-found', { what: 'paper', id })
  if (paper.kind !== 'written')
    throw new AppError('wrong-document', {
      document: 'new revision',
      reason: `“${paper.title}” is a progress update, whose text comes from its updates: change these instead`,
    })
  const before = paper.body ?? []
  const body = asItsOwn(paper, given)
  const labels = new Map(
    printedOn(store, { paper: id }, indexProgramme(programme)).map((block) => [block.id, bare(block.label)]),
  )
  const isNew = JSON.stringify(before) !== JSON.stringify(body)
  if (isNew) {
    const label = `New revision of “${paper.title.slice(0, 120)}”`
    const base = store.revisionOf('papers', id) ?? 1
    writeRecords(
      store,
      { label, puts: [{ list: 'papers', id, value: { body }, base, part: true }] },
      { ids, page },
    )
  }
  const was = new Set(before.map((block) => block.id))
  const kept = body.filter((block) => was.has(block.id)).length
  return {
    paper: { id, title: paper.title },
    isNew,
    blocks: { kept, added: body.length - kept, removed: before.length - kept },
    report: annotationReport(store, { paper: id }, labels),
  }
}

/** The text with the ids that its blocks had; none of an annex's. */
function asItsOwn({ body = [], annexes }: Paper, given: RichText): RichText {
  const parts = (text: RichText) => [
    { key: 'body', title: null, text },
    ...annexes.map((annex) => ({ key: `annex/${annex.id}`, title: annex.title, text: annex.body })),
  ]
  const { parts: own } = withOwnIds(parts(body), parts(given))
  return own[0]?.text ?? []
}
