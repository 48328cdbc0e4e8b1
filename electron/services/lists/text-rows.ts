import type { PaperRow, UpdateRow } from '../../../shared/api.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import type { Update } from '../../../shared/records/update.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { type Indexed, nameOf } from '../../../shared/rules/index-programme.ts'
import { firstWords } from '../pages/first-words.ts'
import { nameOrNull } from '../pages/summaries.ts'
import { itemRef, meetingRef, paperRef, withoutBody } from './refs.ts'

const most = 200
const glances = new WeakMap<RichText, string>()

/** The first words of a text that has not changed are not looked for again. */
function glance(body: RichText): string {
  const words = glances.get(body) ?? firstWords(body, most)
  glances.set(body, words)
  return words
}

/** The papers whose entries name an update, by the update; made once for all rows. */
export function papersByEntry({ programme }: Indexed): Map<string, Paper[]> {
  const papers = new Map<string, Paper[]>()
  for (const paper of programme.papers)
    for (const entry of paper.entries ?? []) papers.set(entry, [...(papers.get(entry) ?? []), paper])
  return papers
}

export function updateRow(
  update: Update,
  revision: number,
  indexed: Indexed,
  printedIn: Map<string, Paper[]>,
): UpdateRow {
  const workstream = indexed.workstreams.get(update.workstream)
  return {
    id: update.id,
    revision,
    record: withoutBody(update),
    workstream: {
      id: update.workstream,
      title: workstream?.title ?? update.workstream,
      theme: workstream?.theme ?? null,
      themeTitle: indexed.themes.get(workstream?.theme ?? '')?.title ?? null,
    },
    day: printDay(update.asOf),
    author: nameOrNull(update.author, indexed),
    words: glance(update.body),
    stage: update.stage,
    audience: update.audience,
    clearances: update.clearances.map(({ by, on, audience }) => ({
      by: nameOf(by, indexed),
      on,
      words: printDay(on),
      audience,
    })),
    papers: (printedIn.get(update.id) ?? []).map((paper) => paperRef(paper, indexed)),
  }
}

export function paperRow(paper: Paper, revision: number, indexed: Indexed): PaperRow {
  const place = indexed.placeOf.get(paper.id)
  return {
    id: paper.id,
    revision,
    record: { ...withoutBody(paper), annexes: paper.annexes.map(withoutBody) },
    number: indexed.paperNumbers.get(paper.id) ?? null,
    meeting: place ? meetingRef(place.meeting, indexed) : null,
    item: itemRef(place?.item?.id, indexed),
    author: nameOrNull(paper.author, indexed),
    sponsor: nameOrNull(paper.sponsor, indexed),
    written: 'body' in paper || paper.kind === 'progress-update',
  }
}
