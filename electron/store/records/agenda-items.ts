import { AppError } from '../../../shared/errors.ts'
import type { AgendaItem, Brief } from '../../../shared/records/agenda-item.ts'
import type { Ref } from '../../../shared/records/basics.ts'
import type { Sql } from '../sqlite.ts'
import { type RefColumns, refColumns, refIn, refValues } from './ref-columns.ts'
import { children, inserting, present, type Row, rowsOf } from './rows.ts'

type ItemRow = Row<Omit<AgendaItem, 'presenters' | 'papers' | 'brief'>> & {
  brief: number
  brief_outcome: string | null
  brief_handling: string | null
  brief_lines_to_take: string | null
  brief_likely_points: string | null
}

const columns = `
  id, title, kind, day, fixed_start AS fixedStart, minutes, purpose, paper_state AS paperState, outcome,
  brief, brief_outcome, brief_handling, brief_lines_to_take, brief_likely_points`
/** Ids of items are unique in the programme, and a paper is on one item: what is there twice is told by its place. */
const unlessThere = ' ON CONFLICT DO NOTHING'
const insertItem = inserting('agenda_item', [
  'id',
  'meeting',
  'position',
  'title',
  'kind',
  'day',
  'fixed_start',
  'minutes',
  'purpose',
  'paper_state',
  'outcome',
  'brief',
  'brief_outcome',
  'brief_handling',
  'brief_lines_to_take',
  'brief_likely_points',
]).concat(unlessThere)
const insertPresenter = inserting('item_presenter', ['item', 'position', ...refColumns('presenter')])
const insertPaper = inserting('item_paper', ['item', 'position', 'paper']).concat(unlessThere)
const ofMeeting = 'SELECT id FROM agenda_item WHERE meeting = ?'

/** The agendas of meetings: items, who presents them, their papers and the chair's brief. */
export function agendaItems(sql: Sql) {
  const items = children<ItemRow>(sql, 'agenda_item', 'meeting', columns)
  const presenters = children<RefColumns<'presenter'>>(
    sql,
    'item_presenter',
    'item',
    refColumns('presenter').join(),
  )
  const papers = children<{ paper: string }>(sql, 'item_paper', 'item', 'paper')

  const brief = (row: ItemRow): Brief | null =>
    row.brief === 0
      ? null
      : present<Brief>({
          outcome: row.brief_outcome,
          handling: row.brief_handling,
          linesToTake: row.brief_lines_to_take,
          likelyPoints: row.brief_likely_points,
        })
  const read = (
    row: ItemRow,
    presentersOf: (item: string) => RefColumns<'presenter'>[],
    papersOf: (item: string) => { paper: string }[],
  ): AgendaItem =>
    present<AgendaItem>({
      id: row.id,
      title: row.title,
      kind: row.kind,
      day: row.day,
      fixedStart: row.fixedStart,
      minutes: row.minutes,
      purpose: row.purpose,
      presenters: presentersOf(row.id).map(
        (ref): Ref =>
          refIn(ref.presenter_person, ref.presenter_organisation, ref.presenter_group, ref.presenter_name),
      ),
      papers: papersOf(row.id).map(({ paper }) => paper),
      paperState: row.paperState,
      outcome: row.outcome,
      brief: brief(row),
    })

  return {
    /** The agenda of any meeting, or, where `meeting` is given, of that one. */
    reader(meeting: string | null): (meeting: string) => AgendaItem[] {
      const itemsOf = rowsOf(items, meeting)
      const presentersOf = meeting === null ? presenters.all() : presenters.of
      const papersOf = meeting === null ? papers.all() : papers.of
      return (id) => itemsOf(id).map((row) => read(row, presentersOf, papersOf))
    },
    clear(meeting: string) {
      sql(`DELETE FROM item_presenter WHERE item IN (${ofMeeting})`).run(meeting)
      sql(`DELETE FROM item_paper WHERE item IN (${ofMeeting})`).run(meeting)
      sql('DELETE FROM agenda_item WHERE meeting = ?').run(meeting)
    },
    insert(meeting: string, agenda: readonly AgendaItem[]) {
      agenda.forEach((item, position) => {
        const { changes } = sql(insertItem).run(
          item.id,
          meeting,
          position,
          item.title,
          item.kind,
          item.day,
          item.fixedStart,
          item.minutes,
          item.purpose,
          item.paperState,
          item.outcome,
          item.brief ? 1 : 0,
          item.brief?.outcome,
          item.brief?.handling,
          item.brief?.linesToTake,
          item.brief?.likelyPoints,
        )
        if (changes === 0)
          throw refused(`agenda[${position}].id`, `there is another agenda item "${item.id}"`)
        item.presenters.forEach((presenter, i) => {
          sql(insertPresenter).run(item.id, i, ...refValues(presenter))
        })
        item.papers.forEach((paper, i) => {
          if (sql(insertPaper).run(item.id, i, paper).changes === 0)
            throw refused(`agenda[${position}].papers[${i}]`, `paper "${paper}" is on another item too`)
        })
      })
    },
  }
}

const refused = (path: string, message: string) =>
  new AppError('faults', { what: 'meeting', faults: [{ path, message }] })
