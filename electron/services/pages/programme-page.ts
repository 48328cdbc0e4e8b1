import type { ProgrammePage } from '../../../shared/api.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import type { Update } from '../../../shared/records/update.ts'
import type { Workstream } from '../../../shared/records/workstream.ts'
import { type Indexed, indexProgramme } from '../../../shared/rules/index-programme.ts'
import { meetingsInOrder } from '../../../shared/rules/meetings-in-order.ts'
import { firstWords } from './first-words.ts'
import { offersOfProgramme, offersOfWorkstream } from './offers.ts'
import { nameOrNull, type Programme, summariseMeeting, summarisePaper } from './summaries.ts'

/** What the programme screen shows, except what only its file knows. */
export function programmePage(programme: Programme): Omit<ProgrammePage, 'programme'> {
  const indexed = indexProgramme(programme)
  const latest = latestUpdates(programme)
  const meetings = meetingsInOrder(programme.meetings)
  return {
    themes: byTheme(programme).map(({ id, title, workstreams }) => ({
      id,
      title,
      workstreams: workstreams.map((workstream) => ({
        id: workstream.id,
        title: workstream.title,
        lead: nameOrNull(workstream.lead, indexed),
        status: workstream.status,
        latest: glance(latest.get(workstream.id)),
        documents: offersOfWorkstream(workstream.id),
      })),
    })),
    meetings: meetings.map((meeting) => summariseMeeting(meeting, indexed)),
    papers: {
      count: programme.papers.length,
      first: firstPapers(meetings, indexed).map((paper) => summarisePaper(paper, indexed)),
    },
    documents: offersOfProgramme(),
  }
}

/** Themes as the reports print them; workstreams without one come last, under none. */
function byTheme({ themes, workstreams }: Programme) {
  const groups: { id: string | null; title: string | null; workstreams: Workstream[] }[] = themes.map(
    ({ id, title }) => ({ id, title, workstreams: [] }),
  )
  const loose: Workstream[] = []
  const byId = new Map(groups.map((group) => [group.id, group.workstreams]))
  for (const workstream of workstreams) (byId.get(workstream.theme ?? null) ?? loose).push(workstream)
  return loose.length === 0 ? groups : [...groups, { id: null, title: null, workstreams: loose }]
}

/** Each workstream's update of the latest day; of two on one day, the later in the file. */
function latestUpdates({ updates }: Programme): Map<string, Update> {
  const latest = new Map<string, Update>()
  for (const update of updates) {
    const before = latest.get(update.workstream)
    if (!before || update.asOf >= before.asOf) latest.set(update.workstream, update)
  }
  return latest
}

const glance = (update: Update | undefined) =>
  update
    ? { id: update.id, asOf: update.asOf, stage: update.stage, words: firstWords(update.body, 200) }
    : null

const mostPapers = 5

/** Those of the next meeting first, then as their meetings come and went, then those of no meeting. */
function firstPapers(meetings: Meeting[], { programme, papersOf, placeOf }: Indexed): Programme['papers'] {
  const isOver = ({ status }: Meeting) => status === 'held' || status === 'cancelled'
  const ordered = [...meetings.filter((one) => !isOver(one)), ...meetings.filter(isOver).reverse()]
  const found: Programme['papers'] = []
  for (const { id } of ordered) {
    found.push(...(papersOf.get(id) ?? []))
    if (found.length >= mostPapers) return found.slice(0, mostPapers)
  }
  return [...found, ...programme.papers.filter(({ id }) => !placeOf.has(id))].slice(0, mostPapers)
}
