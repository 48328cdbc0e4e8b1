import type { PaperRow, UpdateRow } from '../../../shared/api.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import type { Update } from '../../../shared/records/update.ts'
import type { Workstream } from '../../../shared/records/workstream.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { type Indexed, nameOf } from '../../../shared/rules/index-programme.ts'
import { remembered } from '../../../shared/rules/remembered.ts'
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

function workstreamOf({ workstream: id }: Update, indexed: Indexed): UpdateRow['workstream'] {
  const workstream = indexed.workstreams.get(id)
  return workstream ? refOfWorkstream(indexed, workstream) : { id, title: id, theme: null, themeTitle: null }
}

const refOfWorkstream = remembered((indexed: Indexed, { id, title, theme }: Workstream) => ({
  id,
  title,
  theme: theme ?? null,
  themeTitle: indexed.themes.get(theme ?? '')?.title ?? null,
}))

export function updateRow(
  update: Update,
  revision: number,
  indexed: Indexed,
  printedIn: Map<string, Paper[]>,
): UpdateRow {
  return {
    id: update.id,
    revision,
    record: withoutBody(update),
    workstream: workstreamOf(update, indexed),
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
  const { id, title, kind, stage, marking } = paper
  const place = indexed.placeOf.get(id)
  return {
    id,
    revision,
    record: { id, title, kind, stage, ...(marking === undefined ? {} : { marking }) },
    number: indexed.paperNumbers.get(id) ?? null,
    meeting: place ? meetingRef(place.meeting, indexed) : null,
    item: itemRef(place?.item?.id, indexed),
    author: nameOrNull(paper.author, indexed),
    sponsor: nameOrNull(paper.sponsor, indexed),
  }
}
