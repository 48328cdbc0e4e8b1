import type { ActionRow, OptionsAnswer } from '../../../shared/api.ts'
import type { Action } from '../../../shared/records/action.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { boundsOf, printDay } from '../../../shared/rules/dates.ts'
import type { Bounds, GridColumn, PickOption } from '../../ui/grid/grid-types.ts'
import { capitalised, counted } from '../../words.ts'
import { groupOfMeetingColumn, meetingColumn } from '../registers/meeting-column.tsx'
import {
  chosenRef,
  chosenWhen,
  fromWords,
  readName,
  readWhenOption,
  refOf,
  refOptions,
  whenHint,
} from '../registers/pick-from.ts'
import { orNothing, withField } from '../registers/with-field.ts'
import { namingColumn } from '../registers/words-column.ts'
import { ActionHistory } from './action-history.tsx'
import { ActionNotes } from './action-notes.tsx'

const statuses = ['open', 'in progress', 'proposed for closure', 'closed', 'no longer required'] as const

export const actionColumns = (
  programme: string,
  options: OptionsAnswer,
  asOf: Day,
): GridColumn<ActionRow>[] => [
  {
    id: 'ref',
    label: 'Ref',
    width: '72px',
    text: ({ ref }) => ref ?? '',
    edit: {
      kind: 'text',
      value: ({ ref }) => ref ?? '',
      put: (row, words) => ({
        ...row,
        ref: orNothing(words) ?? null,
        record: withField(row.record, 'ref', orNothing(words)),
      }),
    },
  },
  namingColumn<ActionRow>('text', { label: 'What', width: 'minmax(220px, 1fr)', long: true }),
  {
    id: 'owners',
    label: 'Owners',
    width: '136px',
    groups: true,
    filter: ({ owners }) => owners,
    text: ({ owners }) => owners.join(', '),
    edit: {
      kind: 'pick',
      many: true,
      options: refOptions(options),
      read: readName,
      hint: 'A person, organisation or group',
      chosen: ({ record, owners }) => record.owners.map((ref, i) => chosenRef(ref, owners[i] ?? '')),
      put: (row, chosen) => ({
        ...row,
        owners: chosen.map(({ label }) => label),
        record: { ...row.record, owners: chosen.map(refOf) },
      }),
    },
  },
  {
    id: 'due',
    label: 'Due',
    width: '136px',
    text: ({ due, overdue }) => `${due ?? ''}${overdue ? ', overdue' : ''}`,
    order: ({ dueDay }) => dueDay ?? '',
    days: ({ record, dueDay }) => dueBounds(record.due, dueDay),
    show: ({ due, overdue }) =>
      overdue ? (
        <span className="grid-late">
          {due} <span className="action-overdue">overdue</span>
        </span>
      ) : (
        due
      ),
    edit: {
      kind: 'pick',
      clears: true,
      options: options.meetings
        .map(({ id, name }) => ({ id: `meeting:${id}`, label: name, under: 'By the meeting' }))
        .reverse(),
      read: readWhenOption,
      hint: whenHint,
      chosen: ({ record: { due }, due: words }) =>
        typeof due === 'object' ? [{ id: `meeting:${due.meeting}`, label: words ?? '' }] : chosenWhen(due),
      put: (row, [option]) => withDue(row, option, options, asOf),
    },
  },
  {
    id: 'status',
    label: 'Status',
    width: '124px',
    groups: true,
    filter: ({ record, overdue }) => [capitalised(record.status), ...(overdue ? ['Overdue'] : [])],
    text: ({ record }) => capitalised(record.status),
    printed: ({ record: { status, closedOn } }) =>
      [capitalised(status), ...(closedOn === undefined ? [] : [printDay(closedOn)])].join(', '),
    order: ({ record }) => String(statuses.indexOf(record.status)),
    show: ({ record: { status, closedOn } }) => (
      <>
        <span className={status === 'closed' ? 'grid-done' : ''}>{capitalised(status)}</span>
        {closedOn !== undefined && <span className="grid-under">{printDay(closedOn)}</span>}
      </>
    ),
    edit: {
      kind: 'pick',
      options: fromWords(statuses),
      chosen: ({ record }) => fromWords([record.status]),
      put: (row, [option]) =>
        withStatus(
          row,
          statuses.find((status) => status === option?.id),
          asOf,
        ),
    },
  },
  meetingColumn<ActionRow>(options, {
    label: 'Raised at',
    width: '148px',
    put: (row, meeting) => ({
      ...row,
      meeting,
      item: null,
      record: withField(withField(row.record, 'item', undefined), 'raisedAt', meeting?.id),
    }),
  }),
  groupOfMeetingColumn<ActionRow>(options),
  {
    id: 'notes',
    label: 'Notes and history',
    width: '132px',
    text: ({ record }) => record.notes.map(({ text }) => text).join(' '),
    printed: ({ latestNote }) => (latestNote ? `${printDay(latestNote.on)}: ${latestNote.text}` : ''),
    order: ({ latestNote }) => latestNote?.on ?? '',
    show: ({ record: { notes }, latestNote }) =>
      latestNote ? (
        <>
          <span className="grid-clamp">{latestNote.text}</span>
          <span className="grid-under">
            {printDay(latestNote.on)}
            {notes.length > 1 && `, ${counted(notes.length, 'note')}`}
          </span>
        </>
      ) : (
        <span className="grid-quiet">Add a note</span>
      ),
    edit: {
      kind: 'form',
      form: (row, change) => (
        <>
          <ActionNotes row={row} asOf={asOf} onChange={change} />
          {row.revision > 0 && <ActionHistory programme={programme} action={row.id} />}
        </>
      ),
    },
  },
]

const dueBounds = (due: Action['due'], dueDay: Day | null): Bounds | null => {
  if (typeof due === 'string') return boundsOf(due)
  return dueDay === null ? null : boundsOf(dueDay)
}

const isOver = (status: Action['status']) => status === 'closed' || status === 'no longer required'

/** Closed today, as far as nothing else is said; opened again, it was not closed. */
function withStatus(row: ActionRow, status: Action['status'] | undefined, asOf: Day): ActionRow {
  if (status === undefined || status === row.record.status) return row
  const over = isOver(status)
  const closedOn = over ? (row.record.closedOn ?? asOf) : undefined
  const open = !over
  return {
    ...row,
    open,
    overdue: open && row.dueDay !== null && row.dueDay < asOf,
    record: { ...withField(row.record, 'closedOn', closedOn), status },
  }
}

function withDue(
  row: ActionRow,
  option: PickOption | undefined,
  { meetings }: OptionsAnswer,
  asOf: Day,
): ActionRow {
  const meeting = meetings.find(({ id }) => `meeting:${id}` === option?.id)
  const due = meeting ? { meeting: meeting.id } : option?.id
  const dueDay = meeting ? meeting.day : option ? boundsOf(option.id).last : null
  return {
    ...row,
    due: option?.label ?? null,
    dueDay,
    overdue: row.open && dueDay !== null && dueDay < asOf,
    record: withField(row.record, 'due', due),
  }
}
