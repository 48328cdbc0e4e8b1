import type { Minutes } from '../../../shared/records/meeting.ts'
import { type Bodies, storedBody } from '../bodies.ts'
import type { Sql } from '../sqlite.ts'
import { children, inserting, present, type Row, rowsOf } from './rows.ts'

type MinutesRow = Row<Omit<Minutes, 'paragraphs'>>
type Paragraph = Minutes['paragraphs'][number]
type ParagraphRow = Row<Omit<Paragraph, 'body'>> & { hash: string; body: string }

const select = 'SELECT meeting, stage, agreed_at AS agreedAt FROM minutes'
const insertMinutes = inserting('minutes', ['meeting', 'stage', 'agreed_at'])
const insertParagraph = inserting('minutes_paragraph', ['meeting', 'position', 'item', 'hash', 'body'])

/** The minutes of meetings, where they have some. */
export function minutesRows(sql: Sql, bodies: Bodies) {
  const paragraphs = children<ParagraphRow>(sql, 'minutes_paragraph', 'meeting', 'item, hash, body')
  return {
    reader(meeting: string | null): (meeting: string) => Minutes | null {
      const rows = sql<MinutesRow & { meeting: string }>(
        meeting === null ? select : `${select} WHERE meeting = ?`,
      )
      const found = new Map(
        (meeting === null ? rows.all() : rows.all(meeting)).map((row) => [row.meeting, row]),
      )
      const paragraphsOf = rowsOf(paragraphs, meeting)
      return (id) => {
        const row = found.get(id)
        if (!row) return null
        return present<Minutes>({
          stage: row.stage,
          agreedAt: row.agreedAt,
          paragraphs: paragraphsOf(id).map(({ item, hash, body }) =>
            bodies.attach<Paragraph>(present<Omit<Paragraph, 'body'>>({ item }), hash, () => body),
          ),
        })
      }
    },
    clear(meeting: string) {
      sql('DELETE FROM minutes_paragraph WHERE meeting = ?').run(meeting)
      sql('DELETE FROM minutes WHERE meeting = ?').run(meeting)
    },
    insert(meeting: string, minutes: Minutes | undefined) {
      if (!minutes) return
      sql(insertMinutes).run(meeting, minutes.stage, minutes.agreedAt)
      minutes.paragraphs.forEach((paragraph, i) => {
        const { text, hash } = storedBody(paragraph.body)
        sql(insertParagraph).run(meeting, i, paragraph.item, hash, text)
      })
    },
  }
}
