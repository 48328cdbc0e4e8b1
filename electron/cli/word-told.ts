import type { BroughtIn, WordReading, WordRemark } from '../../shared/api/word.ts'
import { packInWords } from '../../shared/rules/word/pack-in-words.ts'
import { plainInlines } from '../../shared/rules/word/plain-inlines.ts'
import type { Incoming } from '../services/bring-in.ts'

/** A Word file that was read, and what it becomes: of a pack several papers. */
export interface ReadFile {
  name: string
  reading: WordReading
  incoming: Incoming[]
}
export type ToldFile = ReadFile & { papers: Told[] }

type Told = BroughtIn & { incoming: Incoming }

export function fileAsJson({ name, reading, papers }: ToldFile): object[] {
  const { pack } = reading
  if (!pack) return papers.map(asJson)
  const { meeting, version, unchanged, gone, outside, more, against } = pack
  const keyed = papers.map((one) => {
    const { changes = [], ...rest } = asJson(one)
    return { ...rest, changes: changes.map((change) => ({ ...change, key: `${one.id}/${change.key}` })) }
  })
  return [
    {
      ...{ file: name, pack: meeting, version, papers: keyed, unchanged, gone },
      ...{ outside, more, against },
      report: reading.report,
    },
  ]
}

/** What became of a file, in plain English. */
export function fileInWords({ name, reading, papers }: ToldFile): string {
  const { pack } = reading
  if (!pack) return papers.map(inWords).join('')
  const count = `${papers.length} ${papers.length === 1 ? 'paper has' : 'papers have'}`
  return [
    `${name}: the pack of ${pack.title}: ${papers.length === 0 ? 'no paper has' : count} changed\n`,
    ...papers.map(inWords),
    ...packInWords(pack).map((line) => `  ${line}\n`),
    reportInWords(reading, { withText: false }),
  ].join('')
}

const asJson = ({ id, title, isNew, revision, incoming: { name, reading } }: Told) => ({
  ...{ file: name, paper: id, title, isNew },
  ...{ titleFrom: reading.titleFrom, marking: reading.marking, report: reading.report },
  ...(revision && {
    base: {
      version: reading.revision?.version,
      at: reading.revision?.at,
      foundBy: reading.revision?.foundBy,
    },
    changes: revision.changes.map(({ key, kind, part, block, was, now, by }) => ({
      ...{ key, kind, part, block, was: plainInlines(was), now: plainInlines(now), by },
      accepted: revision.accepted.includes(key),
    })),
    clashed: revision.clashes.length > 0,
    clashes: revision.clashes,
  }),
})

function inWords({ id, title, isNew, revision, incoming: { name, reading } }: Told): string {
  const head = `${name}: ${isNew ? 'paper' : 'new revision of paper'} ${id}, ${title}\n`
  if (!revision) return head + reportInWords(reading)
  const { accepted, changes, clashes } = revision
  const base = reading.revision
  const from = base?.foundBy === 'name' ? 'Made from' : 'Most like'
  return [
    head,
    `  ${from} version ${base?.version ?? 0}: ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}, ${accepted.length} accepted\n`,
    ...(clashes.length > 0
      ? [`  Changed here too, and left as it is here: ${clashes.map(({ id: block }) => block).join(', ')}\n`]
      : []),
    reportInWords(reading),
  ].join('')
}

function reportInWords(
  { report: { carried, changed, left, suggestions }, marking }: WordReading,
  { withText = true }: { withText?: boolean } = {},
): string {
  const all = carried.map(({ what, count }) => `${count} ${what}`).join(', ')
  const suggested = suggestions.map(
    ({ as, words }) => `  ${as === 'heading' ? 'heading' : 'numbered paragraph'}: ${words}\n`,
  )
  return [
    ...(withText ? [`  Carried: ${all === '' ? 'no text' : all}\n`] : []),
    ...remarks('Changed', changed),
    ...remarks('Left out', left),
    ...(marking === null ? [] : [`  Marked in the file: ${marking}\n`]),
    ...(suggested.length > 0
      ? ['  Looks like something else:\n', ...suggested.map((line) => `  ${line}`)]
      : []),
  ].join('')
}

const remarks = (head: string, all: WordRemark[]): string[] =>
  all.map(({ what, places, count }) => {
    const more = count > places.length && places.length > 0 ? ` and ${count - places.length} more` : ''
    return `  ${head}: ${what}${places.length > 0 ? ` (${places.join('; ')}${more})` : ''}\n`
  })
