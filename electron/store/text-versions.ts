import type { Meeting } from '../../shared/records/meeting.ts'
import type { RichText } from '../../shared/rich-text.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import { sha256 } from './bodies.ts'
import type { Sql } from './sqlite.ts'
import type { TextList, TextVersion } from './store-types.ts'

/**
 * What the texts of a record said, the earliest first. Of a paper its revisions are kept; of an update and of minutes
 * the record of changes tells it, since the file was last imported.
 */
export const textVersions = (sql: Sql, list: TextList, id: string): TextVersion[] =>
  list === 'papers' ? ofPaper(sql, id) : differing(ofChanges(sql, list, id))

interface RevisionRow {
  number: number
  made: string
  typing: number
  hash: string
}

function ofPaper(sql: Sql, paper: string): TextVersion[] {
  const named = new Map(
    sql<{ at: string; label: string | null; undoes: number | null }>(`
      SELECT at, label, undoes FROM change
      WHERE list = 'papers' AND record = ? AND (label IS NOT NULL OR undoes IS NOT NULL)`)
      .all(paper)
      .map(({ at, label, undoes }) => [at, { label, isUndo: undoes !== null }]),
  )
  return sql<RevisionRow>('SELECT number, made, typing, hash FROM revision WHERE paper = ? ORDER BY number')
    .all(paper)
    .map(({ number, made, typing, hash }) => ({
      number,
      at: made,
      typing: typing === 1,
      ...(named.get(made) ?? { label: null, isUndo: false }),
      hash,
      parts: () => partsOfPaper(sql, paper, number),
    }))
}

function partsOfPaper(sql: Sql, paper: string, number: number): TextPart[] {
  const body = sql<{ body: string | null }>('SELECT body FROM revision WHERE paper = ? AND number = ?').get(
    paper,
    number,
  )?.body
  const annexes = sql<{ id: string; title: string; body: string }>(
    'SELECT id, title, body FROM annex WHERE paper = ? AND revision = ? ORDER BY position',
  ).all(paper, number)
  return [
    ...(body == null ? [] : [{ key: 'body', title: null, text: JSON.parse(body) as RichText }]), // as it was stored
    ...annexes.map((annex) => ({
      key: `annex/${annex.id}`,
      title: annex.title,
      text: JSON.parse(annex.body) as RichText, // as it was stored
    })),
  ]
}

interface ChangeRow {
  number: number
  at: string
  label: string | null
  undoes: number | null
  before: string | null
  after: string | null
}
type Fields = Record<string, unknown>
const fieldOf = { updates: 'body', meetings: 'minutes' } as const

function ofChanges(sql: Sql, list: 'updates' | 'meetings', id: string): TextVersion[] {
  const field = fieldOf[list]
  const imported = sql<{ number: number; at: string }>(
    "SELECT number, at FROM change WHERE kind = 'import' ORDER BY number DESC LIMIT 1",
  ).get()
  const rows = sql<ChangeRow>(`
    SELECT number, at, label, undoes, before, after FROM change
    WHERE list = ? AND record = ? AND kind = 'put' AND number > ? ORDER BY number`).all(
    list,
    id,
    imported?.number ?? 0,
  )
  const told = rows
    .map((row) => ({ ...row, was: fieldsIn(row.before), is: fieldsIn(row.after) ?? {} }))
    .filter(({ was, is }) => was === null || field in was || field in is)
  const [first] = told
  if (!first) {
    const now = current(sql, list, id)
    return now.length === 0 ? [] : [version(0, imported?.at ?? null, now)]
  }
  const atFirst = first.was === null ? [] : partsOf(list, first.was[field])
  return [
    ...(atFirst.length === 0 ? [] : [version(0, imported?.at ?? null, atFirst)]),
    ...told.map(({ number, at, label, undoes, is }) => ({
      ...version(number, at, partsOf(list, is[field])),
      typing: label === null && undoes === null,
      label,
      isUndo: undoes !== null,
    })),
  ]
}

const fieldsIn = (json: string | null): Fields | null => (json === null ? null : JSON.parse(json))

/** What was written again as it was says nothing new. */
const differing = (versions: readonly TextVersion[]): TextVersion[] =>
  versions.filter(({ hash }, i) => hash !== versions[i - 1]?.hash)

const version = (number: number, at: string | null, parts: TextPart[]): TextVersion => ({
  number,
  at,
  typing: false,
  label: null,
  isUndo: false,
  hash: sha256(JSON.stringify(parts)),
  parts: () => parts,
})

/** As the record of changes has the field. */
function partsOf(list: 'updates' | 'meetings', value: unknown): TextPart[] {
  if (list === 'updates')
    return value === undefined ? [] : [{ key: 'body', title: null, text: value as RichText }] // the field's own
  return minutesParts((value as Meeting['minutes'])?.paragraphs ?? []) // the field's own
}

type Paragraph = NonNullable<Meeting['minutes']>['paragraphs'][number]

function minutesParts(paragraphs: readonly Paragraph[]): TextPart[] {
  const met = new Map<string, number>()
  return paragraphs.map(({ item, body }) => {
    const place = item === undefined ? 'none' : `item/${item}`
    const times = (met.get(place) ?? 0) + 1
    met.set(place, times)
    return { key: times === 1 ? place : `${place}#${times}`, title: null, text: body, item: item ?? null }
  })
}

function current(sql: Sql, list: 'updates' | 'meetings', id: string): TextPart[] {
  if (list === 'updates') {
    const row = sql<{ body: string }>('SELECT body FROM workstream_update WHERE id = ?').get(id)
    return row ? partsOf('updates', JSON.parse(row.body)) : []
  }
  return minutesParts(
    sql<{ item: string | null; body: string }>(
      'SELECT item, body FROM minutes_paragraph WHERE meeting = ? ORDER BY position',
    )
      .all(id)
      .map(({ item, body }) => ({ ...(item !== null && { item }), body: JSON.parse(body) })),
  )
}
