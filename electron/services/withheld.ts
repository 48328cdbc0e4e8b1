import type { WithheldAnswer } from '../../shared/api/recipients.ts'
import { AppError } from '../../shared/errors.ts'
import type { Id } from '../../shared/records/basics.ts'
import { printList } from '../../shared/rules/dates.ts'
import { indexProgramme, nameOf } from '../../shared/rules/index-programme.ts'
import type { ReadStore, Store } from '../store/store.ts'

export interface ToWithhold {
  paper: Id
  /** Whom it is kept from, and whom no longer. */
  from: readonly Id[]
  to: readonly Id[]
}

/** Which papers are kept from whom, of those that are there. */
export function withheldIn(store: Pick<ReadStore, 'programme' | 'withheld'>): WithheldAnswer {
  const { papers, people } = indexProgramme(store.programme())
  return { withheld: store.withheld().filter(({ paper, person }) => papers.has(paper) && people.has(person)) }
}

/** Keeps a paper from people, or from some no longer, in one step. Throws `not-found` and `pack-read-only`. */
export function withhold(
  store: Store,
  { paper: id, from, to }: ToWithhold,
  page: string | null,
): WithheldAnswer {
  const indexed = indexProgramme(store.programme())
  const paper = indexed.papers.get(id)
  if (!paper) throw new AppError('not-found', { what: 'paper', id })
  const stranger = [...from, ...to].find((person) => !indexed.people.has(person))
  if (stranger !== undefined) throw new AppError('not-found', { what: 'person', id: stranger })
  const named = (people: readonly Id[]): string => printList(people.map((person) => nameOf(person, indexed)))
  const label = [
    ...(from.length > 0 ? [`“${paper.title}” withheld from ${named(from)}`] : []),
    ...(to.length > 0 ? [`“${paper.title}” no longer withheld from ${named(to)}`] : []),
  ].join('; ')
  store.step('withholding', { label, ...(page !== null && { page }) }, (writes) =>
    writes.withhold(id, { from, to }),
  )
  return withheldIn(store)
}
