import type { Brief } from '../../../shared/records/agenda-item.ts'
import type { Ref } from '../../../shared/records/basics.ts'
import type { Block, Inline, RichText } from '../../../shared/rich-text.ts'
import type { Named } from '../body-parts.ts'
import type { SearchPart } from '../store-types.ts'

/** What is looked through as one: a record, or a part of it that is found on its own. */
export interface Entry {
  part: SearchPart
  title: string
  words: string
  /** The text that `words` are of, a line for each block, where a hit leads to one of them. */
  body?: RichText
}

const inlineWords = (inline: Inline): string => {
  if (typeof inline === 'string') return inline
  if ('footnote' in inline) return ` ${inline.footnote.map(inlineWords).join('')} `
  return 'text' in inline ? inline.text : ' '
}
const blockWords = (block: Block): string => {
  if (block.type === 'image') return block.alt
  if (block.type !== 'table') return block.text.map(inlineWords).join('')
  return block.rows.map((row) => row.map((cell) => cell.text.map(inlineWords).join('')).join(' ')).join('\n')
}
/** The words of a body as they are read, a line for each block. */
export const bodyWords = (body: RichText): string => body.map(blockWords).join('\n')

const lines = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n')
/** A bare name has no record of its own by which to be found. */
const names = (...refs: (Ref | undefined)[]): string =>
  refs.flatMap((ref) => (typeof ref === 'object' && 'name' in ref ? [ref.name] : [])).join('\n')

export const briefWords = ({ outcome, handling, linesToTake, likelyPoints }: Brief): string =>
  lines(outcome, handling, linesToTake, likelyPoints)

const whole = (title: string | undefined, ...words: (string | undefined)[]): Entry[] => [
  { part: { kind: 'record' }, title: title ?? '', words: lines(...words) },
]

/** Everything in a record that has words; ids, days and states have none. */
export function entriesOf({ list, record }: Named): Entry[] {
  switch (list) {
    case 'programme':
      return whole(record.name, record.shortName, record.vision)
    case 'organisations':
      return whole(record.name, record.shortName)
    case 'people':
      return whole(record.name, record.role, record.email)
    case 'groups':
      return whole(record.name, record.shortName, record.remit)
    case 'themes':
      return whole(record.title)
    case 'workstreams':
      return whole(record.title, names(record.lead))
    case 'updates':
      return whole('', bodyWords(record.body), names(record.author, ...record.clearances.map(({ by }) => by)))
    case 'keyDates':
      return whole(record.title)
    case 'meetings':
      return [
        ...whole(
          record.title,
          record.venue,
          names(record.chair, ...record.attendance.flatMap(({ person, for: of }) => [person, of])),
          ...record.attendance.map(({ printedAs }) => printedAs),
          ...record.interests.map(({ person, text, handling }) => lines(names(person), text, handling)),
        ),
        ...record.agenda.flatMap((item): Entry[] => {
          const brief = briefWords(item.brief ?? {})
          const found: Entry = {
            part: { kind: 'item', item: item.id },
            title: item.title,
            words: names(...item.presenters),
          }
          return brief === ''
            ? [found]
            : [found, { part: { kind: 'brief', item: item.id }, title: '', words: brief }]
        }),
        ...(record.minutes?.paragraphs ?? []).map(
          ({ body }, paragraph): Entry => ({
            part: { kind: 'minutes', paragraph },
            title: '',
            words: bodyWords(body),
          }),
        ),
      ]
    case 'papers':
      return [
        ...whole(
          record.title,
          record.number,
          record.ask,
          record.handling,
          record.body && bodyWords(record.body),
          names(record.author, record.sponsor),
        ),
        ...record.annexes.map(
          ({ id, title, body }): Entry => ({
            part: { kind: 'annex', annex: id },
            title,
            words: bodyWords(body),
          }),
        ),
      ]
    case 'actions':
      return whole(
        '',
        record.text,
        record.ref,
        ...record.notes.map(({ text }) => text),
        names(...record.owners),
      )
    case 'decisions':
      return whole('', record.text, record.ref)
    case 'publications':
      return whole(record.title, record.publisher, record.url)
  }
}
