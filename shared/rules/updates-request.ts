import type { Programme } from '../interchange.ts'
import type { Update } from '../records/update.ts'
import type { Workstream } from '../records/workstream.ts'
import { workstreamsInOrder } from './choose-entries.ts'

/** What a lead is asked about, and what was reported last of it. */
export interface AskedWorkstream {
  workstream: Workstream
  last: Update | null
}

/** The workstreams that go on which a person leads, in printed order, each with the latest update that the lead may see. */
export function askedOf(programme: Programme, person: string): AskedWorkstream[] {
  return workstreamsInOrder(programme)
    .filter(({ lead, status }) => lead === person && status === 'active')
    .map((workstream) => ({ workstream, last: lastOf(programme, workstream.id, person) }))
}

/** Of one day, the later in the file. */
export function lastOf(programme: Programme, workstream: string, person: string): Update | null {
  return programme.updates
    .filter((update) => update.workstream === workstream && maySee(update, person))
    .reduce<Update | null>((latest, one) => (latest && latest.asOf > one.asOf ? latest : one), null)
}

/** What is for the programme's own team alone is shown to nobody but whoever wrote it. */
const maySee = ({ stage, audience, author }: Update, person: string): boolean =>
  stage !== 'withdrawn' && stage !== 'nil return' && (audience !== 'internal' || author === person)

/** Who may be asked: everybody who leads a workstream that goes on, in the order of the people. */
export const leadsOf = (programme: Pick<Programme, 'people' | 'workstreams'>): Programme['people'] =>
  programme.people.filter(({ id }) =>
    programme.workstreams.some(({ lead, status }) => lead === id && status === 'active'),
  )

/** What the document says around the places, word for word, so that it is known when it comes back. */
export const requestWords = {
  asks: [
    'Beneath each heading is what was reported last. Make it what is to be reported now.',
    'Write between the two lines; what is written elsewhere becomes no update. Leave a text as it is where nothing has changed.',
    'Save the file as a Word document and send it back.',
  ],
  start: 'The update begins below this line',
  end: 'The update ends above this line',
  none: 'Nothing has been reported yet',
} as const

export type Furniture = 'ask' | 'head' | 'last' | 'start' | 'end'

/** The id and bookmark of what stands around place `i`, counted from 1. */
export const furnitureId = (i: number, kind: Furniture): string => `place${i}${kind}`

/** `SederuntPlace1`: the property that tells which workstream a place is of, and the update that was printed there. */
export const placeProperty = (i: number): string => `SederuntPlace${i}`
export const writePlace = ({ workstream, last }: AskedWorkstream): string =>
  last ? `${workstream.id} ${last.id}` : workstream.id

export interface RequestPlace {
  /** From 1. */
  number: number
  workstream: string
  update: string | null
}

/** The places that the properties of a file name, in their order. */
export function placesIn(properties: Readonly<Record<string, string>>): RequestPlace[] {
  return Object.entries(properties)
    .flatMap(([name, value]): RequestPlace[] => {
      const number = Number(/^SederuntPlace(\d{1,4})$/.exec(name)?.[1] ?? 0)
      const [workstream = '', update = null] = value.split(' ')
      return number > 0 && workstream !== '' ? [{ number, workstream, update }] : []
    })
    .sort((a, b) => a.number - b.number)
}
