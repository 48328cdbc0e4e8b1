import type { Action } from '../../../shared/records/action.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { type RefColumns, refColumns, refIn, refValues } from './ref-columns.ts'
import { children, inserting, present, type Row, rowsOf, saving } from './rows.ts'

type ActionRow = Row<Omit<Action, 'owners' | 'due' | 'notes'>> & {
  due: string | null
  dueMeeting: string | null
}
type Note = Action['notes'][number]

const select = `
  SELECT id, ref, text, raised_at AS raisedAt, item, due, due_meeting AS dueMeeting, status, closed_on AS closedOn
  FROM action`
const save = saving('action', [
  'ref',
  'text',
  'raised_at',
  'item',
  'due',
  'due_meeting',
  'status',
  'closed_on',
])
const insertOwner = inserting('action_owner', ['action', 'position', ...refColumns('owner')])
const insertNote = inserting('action_note', ['action', 'position', 'on_day', 'text'])

export function actionTable(sql: Sql): RecordTable<'actions'> {
  const owners = children<RefColumns<'owner'>>(sql, 'action_owner', 'action', refColumns('owner').join())
  const notes = children<Note>(sql, 'action_note', 'action', 'on_day AS "on", text')

  const read = (rows: ActionRow[], id: string | null): Action[] => {
    const ownersOf = rowsOf(owners, id)
    const notesOf = rowsOf(notes, id)
    return rows.map((row) =>
      present<Action>({
        id: row.id,
        ref: row.ref,
        text: row.text,
        owners: ownersOf(row.id).map((o) =>
          refIn(o.owner_person, o.owner_organisation, o.owner_group, o.owner_name),
        ),
        raisedAt: row.raisedAt,
        item: row.item,
        due: row.dueMeeting === null ? row.due : { meeting: row.dueMeeting },
        status: row.status,
        closedOn: row.closedOn,
        notes: notesOf(row.id).map(({ on, text }) => ({ on, text })),
      }),
    )
  }
  const clear = (id: string) => {
    sql('DELETE FROM action_owner WHERE action = ?').run(id)
    sql('DELETE FROM action_note WHERE action = ?').run(id)
  }
  return {
    all: () => read(sql<ActionRow>(`${select} ORDER BY position`).all(), null),
    one: (id) => read(sql<ActionRow>(`${select} WHERE id = ?`).all(id), id)[0] ?? null,
    save(action, { position, stamp }) {
      const { id, ref, text, raisedAt, item, due, status, closedOn } = action
      const dueOn = typeof due === 'string' ? [due, null] : [null, due?.meeting]
      clear(id)
      sql(save).run(id, position, stamp, ref, text, raisedAt, item, ...dueOn, status, closedOn)
      action.owners.forEach((owner, i) => {
        sql(insertOwner).run(id, i, ...refValues(owner))
      })
      action.notes.forEach((note, i) => {
        sql(insertNote).run(id, i, note.on, note.text)
      })
    },
    remove(id) {
      clear(id)
      sql('DELETE FROM action WHERE id = ?').run(id)
    },
  }
}
