import type { ItemRef, MeetingRef, OptionsAnswer } from '../../../shared/api.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { meetingOptions } from './pick-from.ts'

interface OfMeeting {
  meeting: MeetingRef | null
  item: ItemRef | null
}

const numberOf = (item: ItemRef | null): string => (item?.number ? `, item ${item.number}` : '')

/** The meeting that something is of, and its item beneath; `put` says what becomes of the record. */
export const meetingColumn = <T extends OfMeeting>(
  options: OptionsAnswer,
  { label, width, put }: { label: string; width: string; put?: (row: T, meeting: MeetingRef | null) => T },
): GridColumn<T> => ({
  id: 'meeting',
  label,
  width,
  groups: true,
  filter: ({ meeting }) => (meeting ? [meeting.name] : []),
  text: ({ meeting, item }) => `${meeting?.name ?? ''}${numberOf(item)}`,
  order: ({ meeting, item }) => (meeting ? `${meeting.day} ${meeting.name} ${item?.number ?? ''}` : ''),
  show: ({ meeting, item }) => (
    <>
      {meeting?.name}
      {item && (
        <span className="grid-under">
          {item.number === null ? '' : `${item.number}. `}
          {item.title}
        </span>
      )}
    </>
  ),
  ...(put && {
    edit: {
      kind: 'pick',
      clears: true,
      options: meetingOptions(options),
      chosen: ({ meeting }) => (meeting ? [{ id: meeting.id, label: meeting.name }] : []),
      put: (row, [option]) =>
        option?.id === row.meeting?.id
          ? row
          : put(row, options.meetings.find(({ id }) => id === option?.id) ?? null),
    },
  }),
})

/** The group whose meeting it is: only to narrow and group by. */
export const groupOfMeetingColumn = <T extends OfMeeting>({ groups }: OptionsAnswer): GridColumn<T> => {
  const names = new Map(groups.map(({ id, name, shortName }) => [id, shortName ?? name]))
  const text = ({ meeting }: T): string => (meeting ? (names.get(meeting.group) ?? '') : '')
  return { id: 'group', label: 'Group', width: '', unseen: true, groups: true, filter: true, text }
}
