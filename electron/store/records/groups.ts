import type { Group, Member } from '../../../shared/records/group.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { children, inserting, present, type Row, rowsOf, saving } from './rows.ts'

type GroupRow = Row<Omit<Group, 'members'>>
type MemberRow = Row<Omit<Member, 'substitutes'>> & { position: number }

const select = `
  SELECT id, name, short_name AS shortName, remit, quorum, paper_numbers AS paperNumbers,
    action_numbers AS actionNumbers, papers_issued_days_before AS papersIssuedDaysBefore,
    front_sheet AS frontSheet, minutes_title AS minutesTitle, asked_to AS askedTo
  FROM grp`
const save = saving('grp', [
  'name',
  'short_name',
  'remit',
  'quorum',
  'paper_numbers',
  'action_numbers',
  'papers_issued_days_before',
  'front_sheet',
  'minutes_title',
  'asked_to',
])
const insertMember = inserting('member', [
  'grp',
  'position',
  'person',
  'organisation',
  'role',
  'from_day',
  'to_day',
])
const insertSubstitute = inserting('substitute', ['grp', 'member', 'position', 'person'])

/** Groups, their members and those who may sit in for them. */
export function groupTable(sql: Sql): RecordTable<'groups'> {
  const members = children<MemberRow>(
    sql,
    'member',
    'grp',
    'position, person, organisation, role, from_day AS "from", to_day AS "to"',
  )
  const substitutes = children<{ member: number; person: string }>(sql, 'substitute', 'grp', 'member, person')

  const read = (rows: GroupRow[], id: string | null): Group[] => {
    const membersOf = rowsOf(members, id)
    const substitutesOf = rowsOf(substitutes, id)
    return rows.map((row) => {
      const ofGroup = substitutesOf(row.id)
      return present<Group>({
        ...row,
        members: membersOf(row.id).map((member) =>
          present<Member>({
            person: member.person,
            organisation: member.organisation,
            role: member.role,
            substitutes: ofGroup
              .filter((substitute) => substitute.member === member.position)
              .map((s) => s.person),
            from: member.from,
            to: member.to,
          }),
        ),
      })
    })
  }
  const clear = (id: string) => {
    sql('DELETE FROM substitute WHERE grp = ?').run(id)
    sql('DELETE FROM member WHERE grp = ?').run(id)
  }
  return {
    all: () => read(sql<GroupRow>(`${select} ORDER BY position`).all(), null),
    one: (id) => read(sql<GroupRow>(`${select} WHERE id = ?`).all(id), id)[0] ?? null,
    save(group, { position, stamp }) {
      clear(group.id)
      sql(save).run(
        group.id,
        position,
        stamp,
        group.name,
        group.shortName,
        group.remit,
        group.quorum,
        group.paperNumbers,
        group.actionNumbers,
        group.papersIssuedDaysBefore,
        group.frontSheet,
        group.minutesTitle,
        group.askedTo,
      )
      group.members.forEach((member, i) => {
        sql(insertMember).run(
          group.id,
          i,
          member.person,
          member.organisation,
          member.role,
          member.from,
          member.to,
        )
        member.substitutes.forEach((person, j) => {
          sql(insertSubstitute).run(group.id, i, j, person)
        })
      })
    },
    remove(id) {
      clear(id)
      sql('DELETE FROM grp WHERE id = ?').run(id)
    },
  }
}
