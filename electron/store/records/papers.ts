import type { Paper } from '../../../shared/records/paper.ts'
import type { Bodies } from '../bodies.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { type RefColumns, refColumns, refOf, refValues } from './ref-columns.ts'
import { type Current, revisions } from './revisions.ts'
import { children, inserting, present, type Row, rowsOf, saving } from './rows.ts'

type PaperRow = Row<Omit<Paper, 'author' | 'sponsor' | 'forInformation' | 'body' | 'entries' | 'annexes'>> &
  RefColumns<'author'> &
  RefColumns<'sponsor'> &
  Current & { forInformation: number; hasEntries: number }

const select = `
  SELECT id, title, kind, number, meeting, ${refColumns('author')}, ${refColumns('sponsor')}, ask, marking, handling,
    for_information AS forInformation, stage, audience, has_entries AS hasEntries, from_day AS "from", to_day AS "to",
    revision, body_hash AS bodyHash
  FROM paper`
const save = saving('paper', [
  'title',
  'kind',
  'number',
  'meeting',
  ...refColumns('author'),
  ...refColumns('sponsor'),
  'ask',
  'marking',
  'handling',
  'for_information',
  'stage',
  'audience',
  'has_entries',
  'from_day',
  'to_day',
  'revision',
  'body_hash',
])
const insertEntry = inserting('paper_entry', ['paper', 'position', 'workstream_update'])

/** Papers at their latest revision, with the entries of those that are compiled from updates. */
export function paperTable(sql: Sql, bodies: Bodies): RecordTable<'papers'> {
  const said = revisions(sql, bodies)
  const entries = children<{ id: string }>(sql, 'paper_entry', 'paper', 'workstream_update AS id')

  const read = (rows: PaperRow[], id: string | null): Paper[] => {
    const { withBody, annexes } = said.reader(id)
    const entriesOf = rowsOf(entries, id)
    return rows.map((row) =>
      withBody(
        present<Omit<Paper, 'body'>>({
          id: row.id,
          title: row.title,
          kind: row.kind,
          number: row.number,
          meeting: row.meeting,
          author: refOf(row.author_person, row.author_organisation, row.author_group, row.author_name),
          sponsor: refOf(row.sponsor_person, row.sponsor_organisation, row.sponsor_group, row.sponsor_name),
          ask: row.ask,
          marking: row.marking,
          handling: row.handling,
          forInformation: row.forInformation === 1,
          stage: row.stage,
          audience: row.audience,
          entries: row.hasEntries === 1 ? entriesOf(row.id).map((entry) => entry.id) : null,
          from: row.from,
          to: row.to,
          annexes: annexes(row.id, row.revision),
        }),
        row,
      ),
    )
  }
  const clear = (id: string) => sql('DELETE FROM paper_entry WHERE paper = ?').run(id)
  return {
    all: () => read(sql<PaperRow>(`${select} ORDER BY position`).all(), null),
    one: (id) => read(sql<PaperRow>(`${select} WHERE id = ?`).all(id), id)[0] ?? null,
    save(paper, place) {
      const { revision, bodyHash } = said.keep(paper, place)
      clear(paper.id)
      sql(save).run(
        paper.id,
        place.position,
        place.stamp,
        paper.title,
        paper.kind,
        paper.number,
        paper.meeting,
        ...refValues(paper.author),
        ...refValues(paper.sponsor),
        paper.ask,
        paper.marking,
        paper.handling,
        Number(paper.forInformation),
        paper.stage,
        paper.audience,
        paper.entries ? 1 : 0,
        paper.from,
        paper.to,
        revision,
        bodyHash,
      )
      paper.entries?.forEach((entry, i) => {
        sql(insertEntry).run(paper.id, i, entry)
      })
    },
    remove(id) {
      clear(id)
      sql('DELETE FROM paper WHERE id = ?').run(id)
      said.clear(id)
    },
    kept: said.kept,
    bringBack: said.bringBack,
  }
}
