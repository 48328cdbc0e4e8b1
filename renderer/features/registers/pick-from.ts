import type { OptionsAnswer } from '../../../shared/api.ts'
import type { Ref } from '../../../shared/records/basics.ts'
import { printWhen } from '../../../shared/rules/dates.ts'
import { typedWhen } from '../../../shared/rules/typed-when.ts'
import type { PickOption } from '../../ui/grid/grid-types.ts'

/** People, organisations and groups, each to be told from the others by its id. */
export const refOptions = ({ people, organisations, groups }: OptionsAnswer): PickOption[] => [
  ...people.map(({ id, name, detail }) => ({
    id: `person:${id}`,
    label: name,
    ...(detail === null ? {} : { under: detail }),
  })),
  ...organisations.map(({ id, name }) => ({ id: `organisation:${id}`, label: name, under: 'Organisation' })),
  ...groups.map(({ id, name }) => ({ id: `group:${id}`, label: name, under: 'Group' })),
]

const idOf = (ref: Ref): string => {
  if (typeof ref === 'string') return `person:${ref}`
  if ('organisation' in ref) return `organisation:${ref.organisation}`
  if ('group' in ref) return `group:${ref.group}`
  return `name:${ref.name}`
}

/** What a ref is called is known beside it. */
export const chosenRef = (ref: Ref, name: string): PickOption => ({ id: idOf(ref), label: name })

export function refOf({ id }: PickOption): Ref {
  const [kind, rest] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
  if (kind === 'organisation') return { organisation: rest }
  if (kind === 'group') return { group: rest }
  return kind === 'name' ? { name: rest } : rest
}

/** Somebody who is on no list. */
export const readName = (words: string): PickOption => ({
  id: `name:${words}`,
  label: words,
  under: 'A name that is on no list',
})

/** A date as precise as was typed. */
export function readWhenOption(words: string): PickOption | null {
  const when = typedWhen(words)
  return when === null ? null : { id: when, label: printWhen(when) }
}
/** The same where only a day will do. */
export function readDayOption(words: string): PickOption | null {
  const option = readWhenOption(words)
  return option?.id.length === 10 ? option : null
}
export const chosenWhen = (when: string | undefined): PickOption[] =>
  when === undefined ? [] : [{ id: when, label: printWhen(when) }]

export const whenHint = '4 Nov 2016, Nov 2016, Q4 2016 or 2016'

/** The latest first: what is worked on is mostly of the last meeting. */
export const meetingOptions = ({ meetings }: OptionsAnswer): PickOption[] =>
  meetings.toReversed().map(({ id, name }) => ({ id, label: name }))

export const fromWords = (words: readonly string[]): PickOption[] =>
  words.map((word) => ({ id: word, label: word.charAt(0).toUpperCase() + word.slice(1) }))
