import { cellOf, type Draft, type DraftBlock, type Token, tokens } from './draft.ts'
import type { Rng } from './rng.ts'
import { sentence, sentences, someWord } from './write-papers.ts'

/** What somebody does to a paper; false where there was nothing to do it to. */
export type Edit = (draft: Draft, rng: Rng) => boolean

const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text)
const wordCount = (list: readonly Token[]): number => list.filter(isWord).length
const isProse = ({ type }: DraftBlock): boolean => type !== 'table' && type !== 'image'
const freshId = (rng: Rng): string => `n${rng.int(2 ** 30).toString(36)}${rng.int(2 ** 20).toString(36)}`

const prose = (draft: Draft, words: number): DraftBlock[] =>
  draft.filter((block) => isProse(block) && wordCount(cellOf(block)) >= words)
const tables = (draft: Draft): DraftBlock[] =>
  draft.filter(({ type, rows }) => type === 'table' && rows.length >= 3)

function on(list: DraftBlock[], rng: Rng, edit: (block: DraftBlock) => void): boolean {
  if (list.length === 0) return false
  edit(rng.pick(list))
  return true
}
const setCell = (block: DraftBlock, cell: Token[]): void => {
  block.rows = [[cell]]
}

/** The first token after each end of a sentence but the last. */
function sentenceStarts(list: readonly Token[]): number[] {
  return list.flatMap(({ text }, i) => (/^[.?!]$/.test(text) && i + 2 < list.length ? [i + 2] : []))
}
function sentenceSpans(list: readonly Token[]): [number, number][] {
  const starts = [0, ...sentenceStarts(list)]
  return starts.map((start, i) => [start, starts[i + 1] ?? list.length])
}

function exchange(list: Token[], rng: Rng, share: number): Token[] {
  return list.map((token) =>
    isWord(token) && rng.chance(share)
      ? { text: someWord(rng), from: token.from && { ...token.from, stayed: false } }
      : token,
  )
}

const block = (rng: Rng, text: string): DraftBlock => ({
  id: freshId(rng),
  type: 'numbered',
  rows: [[tokens(text)]],
  was: null,
})

export const edits = {
  changeAWord: (draft, rng) =>
    on(prose(draft, 4), rng, (one) => {
      const list = [...cellOf(one)]
      const words = [...list.keys()].filter((i) => isWord(list[i] ?? { text: '', from: null }))
      const at = rng.pick(words)
      const token = list[at]
      if (token) list[at] = { text: someWord(rng), from: token.from && { ...token.from, stayed: false } }
      setCell(one, list)
    }),
  reword: (draft, rng) =>
    on(prose(draft, 10), rng, (one) => setCell(one, exchange(cellOf(one), rng, 0.1 + 0.02 * rng.int(13)))),
  insertWords: (draft, rng) =>
    on(prose(draft, 4), rng, (one) => {
      const list = cellOf(one)
      const at = rng.int(list.length + 1)
      setCell(one, [
        ...list.slice(0, at),
        ...tokens(` ${someWord(rng)} ${someWord(rng)} `),
        ...list.slice(at),
      ])
    }),
  deleteWords: (draft, rng) =>
    on(prose(draft, 12), rng, (one) => {
      const list = cellOf(one)
      const at = rng.int(list.length - 8)
      setCell(one, [...list.slice(0, at), ...list.slice(at + 2 + rng.int(6))])
    }),
  insertSentence: (draft, rng) =>
    on(prose(draft, 6), rng, (one) => {
      const list = cellOf(one)
      const at = rng.pick([0, list.length, ...sentenceStarts(list)])
      setCell(one, [...list.slice(0, at), ...tokens(` ${sentence(rng)} `), ...list.slice(at)])
    }),
  deleteSentence: (draft, rng) =>
    on(
      prose(draft, 16).filter((one) => sentenceSpans(cellOf(one)).length >= 2),
      rng,
      (one) => {
        const [from, end] = rng.pick(sentenceSpans(cellOf(one)))
        setCell(
          one,
          cellOf(one).filter((_, i) => i < from || i >= end),
        )
      },
    ),
  reorderSentences: (draft, rng) =>
    on(
      prose(draft, 16).filter((one) => sentenceSpans(cellOf(one)).length >= 2),
      rng,
      (one) => {
        const list = cellOf(one)
        const at = rng.pick(sentenceStarts(list))
        setCell(one, [...list.slice(at), { text: ' ', from: null }, ...list.slice(0, at)])
      },
    ),
  moveSentence: (draft, rng) => {
    const from = prose(draft, 20).filter((one) => sentenceSpans(cellOf(one)).length >= 2)
    if (from.length === 0) return false
    const one = rng.pick(from)
    const others = prose(draft, 6).filter((other) => other !== one)
    if (others.length === 0) return false
    const [start, end] = rng.pick(sentenceSpans(cellOf(one)))
    const taken = cellOf(one).slice(start, end)
    setCell(
      one,
      cellOf(one).filter((_, i) => i < start || i >= end),
    )
    const other = rng.pick(others)
    setCell(other, [...cellOf(other), { text: ' ', from: null }, ...taken])
    return true
  },
  insertBlock: (draft, rng) => {
    draft.splice(rng.int(draft.length + 1), 0, block(rng, sentences(rng, 1 + rng.int(3))))
    return true
  },
  deleteBlock: (draft, rng) => {
    draft.splice(rng.int(draft.length), 1)
    return true
  },
  moveBlock: (draft, rng) => {
    const [one] = draft.splice(rng.int(draft.length), 1)
    if (one) draft.splice(rng.int(draft.length + 1), 0, one)
    return true
  },
  /** As from the body to an annex, or back. */
  moveSection: (draft, rng) => {
    const from = rng.int(draft.length)
    const taken = draft.splice(from, 2 + rng.int(6))
    draft.splice(rng.chance(0.5) ? draft.length : rng.int(draft.length + 1), 0, ...taken)
    return true
  },
  split: (draft, rng) =>
    on(
      prose(draft, 16).filter((one) => sentenceSpans(cellOf(one)).length >= 2),
      rng,
      (one) => {
        const at = rng.pick(sentenceStarts(cellOf(one)))
        const list = cellOf(one)
        setCell(one, list.slice(0, at - 1))
        const second = { ...one, id: freshId(rng), rows: [[list.slice(at)]] }
        draft.splice(draft.indexOf(one) + 1, 0, second)
      },
    ),
  merge: (draft, rng) => {
    const firsts = draft.flatMap((one, i) => {
      const next = draft[i + 1]
      return next && [one, next].every((each) => isProse(each) && wordCount(cellOf(each)) >= 5) ? [i] : []
    })
    if (firsts.length === 0) return false
    const at = rng.pick(firsts)
    const [one, next] = [draft[at], draft[at + 1]]
    if (!one || !next) return false
    setCell(one, [...cellOf(one), { text: ' ', from: null }, ...cellOf(next)])
    draft.splice(at + 1, 1)
    return true
  },
  duplicate: (draft, rng) =>
    on(prose(draft, 1), rng, (one) => {
      const copy: DraftBlock = {
        ...one,
        id: freshId(rng),
        rows: [
          [
            cellOf(one).map(({ text, piece }) => ({
              text,
              from: null,
              ...(piece !== undefined && { piece }),
            })),
          ],
        ],
        was: null,
        copyOf: one,
      }
      draft.splice(rng.chance(0.5) ? draft.indexOf(one) + 1 : rng.int(draft.length + 1), 0, copy)
    }),
  /** The id goes to other words; these are gone, or stand elsewhere under another. */
  reuseId: (draft, rng) =>
    on(prose(draft, 10), rng, (one) => {
      const at = draft.indexOf(one)
      const other = { ...block(rng, sentences(rng, 2)), id: one.id, type: one.type }
      if (one.level !== undefined) other.level = one.level
      draft[at] = other
      one.id = freshId(rng)
      if (rng.chance(0.5)) draft.splice(rng.int(draft.length + 1), 0, one)
    }),
  /** Two paragraphs change words, each under its old id; of two that hardly differ nobody could tell. */
  swapIds: (draft, rng) => {
    const two = prose(draft, 10).filter((one) => cellOf(one)[0]?.text !== 'In')
    if (two.length < 2) return false
    const [one, other] = [rng.pick(two), rng.pick(two)]
    ;[one.id, other.id] = [other.id, one.id]
    return one !== other
  },
  emptyBlock: (draft, rng) => on(prose(draft, 4), rng, (one) => setCell(one, [])),
  renameHeading: (draft, rng) =>
    on(
      draft.filter(({ type }) => type === 'heading'),
      rng,
      (one) => setCell(one, [...cellOf(one), ...tokens(` and ${someWord(rng)}`)]),
    ),
  /** As another word processor codes accents and quotation marks. */
  recode: (draft, rng) =>
    on(prose(draft, 6), rng, (one) =>
      setCell(
        one,
        cellOf(one).map((token) =>
          token.piece === undefined
            ? { ...token, text: token.text.normalize('NFD').replace(/'/g, '’') }
            : token,
        ),
      ),
    ),
  changeCell: (draft, rng) =>
    on(tables(draft), rng, ({ rows }) => {
      const row = rng.pick(rows.slice(1))
      const at = 1 + rng.int(row.length - 1)
      const [token] = row[at] ?? []
      row[at] = [{ text: String(rng.int(90)), from: token?.from ? { ...token.from, stayed: false } : null }]
    }),
  addRow: (draft, rng) =>
    on(tables(draft), rng, ({ rows }) => {
      const wide = rows[0]?.length ?? 0
      const row = Array.from({ length: wide }, (_, i) =>
        tokens(i === 0 ? someWord(rng) : String(rng.int(12))),
      )
      rows.splice(1 + rng.int(rows.length), 0, row)
    }),
  removeRow: (draft, rng) =>
    on(tables(draft), rng, ({ rows }) => void rows.splice(1 + rng.int(rows.length - 1), 1)),
  moveRow: (draft, rng) =>
    on(tables(draft), rng, ({ rows }) => {
      const [row] = rows.splice(1 + rng.int(rows.length - 1), 1)
      if (row) rows.splice(1 + rng.int(rows.length), 0, row)
    }),
  addColumn: (draft, rng) =>
    on(tables(draft), rng, ({ rows }) => {
      const at = 1 + rng.int(rows[0]?.length ?? 1)
      rows.forEach((row, i) => {
        row.splice(at, 0, tokens(i === 0 ? 'New' : String(rng.int(12))))
      })
    }),
  removeColumn: (draft, rng) =>
    on(
      tables(draft).filter(({ rows }) => (rows[0]?.length ?? 0) > 2),
      rng,
      ({ rows }) => {
        const at = 1 + rng.int((rows[0]?.length ?? 1) - 1)
        for (const row of rows) row.splice(at, 1)
      },
    ),
  describeAnew: (draft, rng) =>
    on(
      draft.filter(({ type }) => type === 'image'),
      rng,
      (one) => setCell(one, [...tokens('A bar '), ...cellOf(one).slice(2)]),
    ),
} satisfies Record<string, Edit>

export type EditName = keyof typeof edits
export const editNames = Object.keys(edits) as EditName[] // its own keys
