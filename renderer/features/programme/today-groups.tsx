import type { TodayPage } from '../../../shared/api.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { places } from '../../places.ts'
import { counted } from '../../words.ts'
import { TodayGroup } from './today-group.tsx'

interface GroupProps {
  programme: string
  page: TodayPage
}

const lacking = { paper: 'no paper yet', text: 'not yet written', clearance: 'not yet cleared' } as const

export const PapersToDo = ({ programme, page: { papers, counts } }: GroupProps) => {
  const late = counts.latePapers
  return (
    <TodayGroup
      title={late === 0 ? `${counted(counts.papers, 'paper')} missing` : papersInWords(counts.papers, late)}
      count={counts.papers}
      late={late > 0}
      none="No paper is missing"
      all={places.papers(programme)}
      rows={papers.map(({ where, title, meeting, lacks, due, state }) => ({
        key: `${where.id} ${where.item ?? ''} ${lacks}`,
        words: title,
        under: `${meeting.name}: ${lacking[lacks]}, ${state === 'late' ? 'was due' : 'due'} ${printDay(due)}`,
        href:
          where.list === 'meetings' ? places.meeting(programme, where.id) : places.paper(programme, where.id),
      }))}
    />
  )
}

/** `2 papers late, 5 missing` */
const papersInWords = (all: number, late: number) =>
  `${counted(late, 'paper')} late${all === late ? '' : `, ${all - late} missing`}`

export const ActionsToDo = ({ programme, page: { actions, counts } }: GroupProps) => (
  <TodayGroup
    title={`${counted(counts.actions, 'action')} overdue`}
    count={counts.actions}
    late
    none="No action is overdue"
    all={places.register(programme, 'actions')}
    rows={actions.map(({ id, ref, text, owners, due }) => ({
      key: id,
      words: ref === null ? text : `${ref} ${text}`,
      under: [owners.join(', '), `due ${due}`].filter(Boolean).join(', '),
      href: places.register(programme, 'actions'),
    }))}
  />
)

const stages = {
  draft: 'draft',
  'with chair': 'with the chair',
  circulated: 'circulated',
  agreed: 'agreed',
} as const

/** Nothing is said where every group's are agreed. */
export const MinutesToDo = ({ programme, page: { minutes } }: GroupProps) =>
  minutes.length > 0 && (
    <TodayGroup
      title={`Minutes of ${counted(minutes.length, 'meeting')} to finish`}
      count={minutes.length}
      none="All minutes are agreed"
      all={places.meetings(programme)}
      rows={minutes.map(({ meeting, stage }) => ({
        key: meeting.id,
        words: `Minutes of ${meeting.name}`,
        under: stage === null ? 'not begun' : `${stages[stage]}, not agreed yet`,
        href: places.meeting(programme, meeting.id, 'minutes'),
      }))}
    />
  )

export const UpdatesToDo = ({ programme, page: { updates, counts } }: GroupProps) => (
  <TodayGroup
    title={`${counted(counts.updates, 'workstream')} without an update`}
    count={counts.updates}
    none={updates.workstreams === 0 ? 'No workstream is to report' : 'Every workstream has its update'}
    all={places.register(programme, 'updates')}
    rows={updates.missing.map(({ id, title, lead, latest }) => ({
      key: id,
      words: title,
      under: [lead, latest === null ? 'none so far' : `the last of ${printDay(latest)}`]
        .filter(Boolean)
        .join(', '),
      href: places.workstream(programme, id),
    }))}
  />
)

export const KeyDatesToDo = ({ programme, page: { keyDates, counts } }: GroupProps) => (
  <TodayGroup
    title={`${counted(counts.keyDates, 'key date')} in 60 days`}
    count={counts.keyDates}
    none="No key date in the next 60 days"
    all={places.register(programme, 'key-dates')}
    rows={keyDates.map(({ id, title, words }) => ({
      key: id,
      words: title,
      under: words,
      href: places.register(programme, 'key-dates'),
    }))}
  />
)
