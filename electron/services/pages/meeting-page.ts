import type { MeetingPage, PaperPage } from '../../../shared/api.ts'
import type { AgendaItem } from '../../../shared/records/agenda-item.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import { printMinutes, printWeekday } from '../../../shared/rules/dates.ts'
import { type Indexed, indexProgramme, nameOf } from '../../../shared/rules/index-programme.ts'
import { paperStateOf, printPaperState, printPurpose } from '../../../shared/rules/meeting-words.ts'
import { runClock, type TimedItem } from '../../../shared/rules/running-clock.ts'
import type { ReadStore } from '../../store/store.ts'
import { planOf } from '../plans.ts'
import { withheldIn } from '../withheld.ts'
import { itemEditing, meetingEditing } from './meeting-editing.ts'
import { offersOfMeeting } from './offers.ts'
import { nameOrNull, papersOf, pick, summariseMeeting, summarisePaper } from './summaries.ts'

/** What the meeting screen shows; its findings are those of the pack that its secretariat is heading for. */
export function meetingPage(
  store: Pick<
    ReadStore,
    'programme' | 'revisionOf' | 'issues' | 'openedCase' | 'annotationChanges' | 'textVersions'
  >,
  id: string,
): MeetingPage {
  const indexed = indexProgramme(store.programme())
  const meeting = pick(indexed.meetings, 'meeting', id)
  const clock = runClock(meeting)
  const onAgenda = new Set(meeting.agenda.flatMap(({ papers }) => papers))
  const { findings } = planOf(store, {
    document: 'pack',
    meeting: id,
    numbering: 'by-paper',
    chair: false,
  })
  return {
    meeting: {
      ...summariseMeeting(meeting, indexed),
      chair: nameOrNull(meeting.chair ?? chairOf(meeting, indexed), indexed),
      minutes: meeting.minutes?.stage ?? null,
    },
    agenda: agenda(meeting, clock.items, indexed),
    ends: clock.ends.map(({ day, at, lateBy, minutes }) => ({ day, at: clockTime(at), lateBy, minutes })),
    papers: [...papersOf(meeting, indexed), ...papersOfNoMeeting(indexed)].map((paper) =>
      summarisePaper(paper, indexed),
    ),
    otherPapers: papersOf(meeting, indexed)
      .filter((paper) => !onAgenda.has(paper.id))
      .map((paper) => summarisePaper(paper, indexed)),
    documents: offersOfMeeting(meeting, indexed.actionsOf.has(meeting.id)),
    findings,
    edit: meetingEditing(meeting, store.revisionOf('meetings', id) ?? 1, indexed),
  }
}

/** What the paper screen shows. */
export function paperPage(store: Pick<ReadStore, 'programme' | 'withheld'>, id: string): PaperPage {
  const indexed = indexProgramme(store.programme())
  const paper = pick(indexed.papers, 'paper', id)
  const place = indexed.placeOf.get(id)
  return {
    paper: {
      ...summarisePaper(paper, indexed),
      author: nameOrNull(paper.author, indexed),
      sponsor: nameOrNull(paper.sponsor, indexed),
      ask: paper.ask ?? null,
    },
    meeting: place ? summariseMeeting(place.meeting, indexed) : null,
    withheldFrom: withheldIn(store).withheld.flatMap(({ paper: of, person }) =>
      of === id ? [nameOf(person, indexed)] : [],
    ),
  }
}

const papersOfNoMeeting = ({ programme, placeOf }: Indexed) =>
  programme.papers.filter(({ id }) => !placeOf.has(id))

/** Who chairs the group, where the meeting names nobody. */
const chairOf = ({ group }: Meeting, { groups }: Indexed) =>
  groups.get(group)?.members.find(({ role, person }) => role === 'chair' && person !== undefined)?.person

const clockTime = (minutes: number | null) => (minutes === null ? null : printMinutes(minutes))

function agenda(meeting: Meeting, items: TimedItem[], indexed: Indexed): MeetingPage['agenda'] {
  const placeOf = new Map(meeting.agenda.map(({ id }, place) => [id, place]))
  return items.map((timed, i) => {
    const { item, number, day, starts } = timed
    const dayChanges = meeting.sessions.length > 1 && items[i - 1]?.day !== day
    return {
      id: item.id,
      kind: item.kind,
      number,
      starts: clockTime(starts),
      newDay: dayChanges ? printWeekday(day) : null,
      title: item.title,
      presenters: item.presenters.map((ref) => nameOf(ref, indexed)),
      purpose: printPurpose(item) || null,
      minutes: item.minutes,
      papers: item.papers.map((paper) => ({
        id: paper,
        title: indexed.papers.get(paper)?.title ?? paper,
        number: indexed.paperNumbers.get(paper) ?? null,
      })),
      paperNote: paperNote(item),
      paperMissing: isPaperMissing(item),
      outcome: item.outcome ?? null,
      edit: itemEditing(timed, placeOf.get(item.id) ?? i, indexed),
    }
  })
}

const isPaperMissing = (item: AgendaItem) => paperStateOf(item) === 'expected' && item.papers.length === 0

/** As the agenda prints it, but for the paper that should be there and is not. */
const paperNote = (item: AgendaItem) =>
  isPaperMissing(item) ? 'Paper missing' : item.papers.length > 0 ? null : printPaperState(item)
