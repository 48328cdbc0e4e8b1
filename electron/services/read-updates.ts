import type { WordReading, WordUpdate, WordUpdates } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { isDay } from '../../shared/records/basics.ts'
import type { Update } from '../../shared/records/update.ts'
import type { BlockId, RichText } from '../../shared/rich-text.ts'
import { blockWords } from '../../shared/rules/compare/block-words.ts'
import { kindOf } from '../../shared/rules/compare/compare-texts.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { placesIn, type RequestPlace } from '../../shared/rules/updates-request.ts'
import { keepUnchanged } from '../../shared/rules/word/keep-unchanged.ts'
import { withReferences } from '../../shared/rules/word/own-ids.ts'
import { splitPlaces } from '../../shared/rules/word/split-places.ts'
import type { ReadStore } from '../store/store.ts'
import type { WordDocument } from '../word/read/word-document.ts'
import { type PaperOptions, paperFrom } from '../word/read-paper.ts'

export const isUpdatesRequest = ({ properties: { custom } }: WordDocument): boolean =>
  custom.get('SederuntDocument') === 'updates-request'

/** What a lead wrote into the places of a request. Throws `unreadable` where it names no place. */
export function readUpdates(
  store: Pick<ReadStore, 'programme' | 'textVersions'>,
  document: WordDocument,
  options: PaperOptions,
): WordReading & { updates: WordUpdates } {
  const programme = store.programme()
  const properties = Object.fromEntries(document.properties.custom)
  const places = placesIn(properties)
  if (places.length === 0)
    throw new AppError('unreadable', {
      file: options.name,
      reason: 'it does not say any more which workstreams its places are of',
    })
  const sent = new Map(places.map((place) => [place.number, lastSent(programme, place)]))
  const own = new Set([...sent.values()].flatMap((last) => last?.body.map(({ id }) => id) ?? []))
  const keepsId = (id: BlockId): boolean => own.has(id) || /^place\d{1,4}(ask|head|last|start|end)$/.test(id)
  const reading = paperFrom(document, { ...options, keepsId })
  const titleOf = new Map(programme.workstreams.map(({ id, title }) => [id, title]))
  const titles = new Map(
    places.map(({ number, workstream }) => [number, titleOf.get(workstream) ?? workstream]),
  )
  const { texts, outside } = splitPlaces(wholeText(reading), titles)
  const person = properties.SederuntPerson ?? ''
  const updates: WordUpdates = {
    person,
    name: programme.people.find(({ id }) => id === person)?.name ?? null,
    asOf: isDay(properties.SederuntAsOf ?? '') ? (properties.SederuntAsOf ?? '') : '',
    places: places.map((place) =>
      readPlace(store, place, texts.get(place.number) ?? [], sent.get(place.number) ?? null, person, options),
    ),
    outside: outside.map(({ words, near }) => ({
      words: words.slice(0, 2_000),
      near: near === null ? null : (titles.get(near) ?? null),
    })),
  }
  return { ...reading, updates }
}

/** An annex is none here: its heading stands among the rest again. */
const wholeText = ({ body, annexes }: WordReading): RichText => [
  ...body,
  ...annexes.flatMap(
    ({ title, body: text }, i): RichText => [
      { id: `annexhead${i}`, type: 'heading', level: 2, text: [title === '' ? 'Annex' : `Annex: ${title}`] },
      ...text,
    ],
  ),
]

const lastSent = ({ updates }: Programme, { update }: RequestPlace): Update | null =>
  updates.find(({ id }) => id === update) ?? null

function readPlace(
  store: Pick<ReadStore, 'programme' | 'textVersions'>,
  { workstream, update }: RequestPlace,
  text: RichText,
  last: Update | null,
  person: string,
  { freshId }: PaperOptions,
): WordUpdate {
  const programme = store.programme()
  const found = programme.workstreams.find(({ id }) => id === workstream)
  const place = {
    workstream,
    title: found?.title ?? workstream,
    last: last && {
      body: last.body,
      asOf: last.asOf,
      marking: last.marking ?? null,
      audience: last.audience,
    },
  }
  const isEmpty = text.every((block) => block.type !== 'image' && blockWords(block).length === 0)
  const own = last ? asSent(text, last, last.body, programme, person) : text
  const body = withFreshIds(own, freshId)
  if (!found) return { ...place, state: isEmpty ? 'empty' : 'gone', body }
  if (isEmpty) return { ...place, state: last && last.body.length > 0 ? 'empty' : 'unchanged', body: [] }
  if (last && isSameText(own, last.body)) return { ...place, state: 'unchanged', body }
  const wasSent =
    update !== null &&
    store
      .textVersions('updates', update)
      .some(
        (version) =>
          last !== null &&
          version
            .parts()
            .some((part) => isSameText(asSent(text, last, part.text, programme, person), part.text)),
      )
  if (wasSent) return { ...place, state: 'unchanged', body }
  const isKnown = programme.updates.some((one) => one.workstream === workstream && isSameText(own, one.body))
  return { ...place, state: isKnown ? 'known' : 'new', body }
}

/** The text with what came back as it was printed in its own form, with its references. */
function asSent(
  text: RichText,
  last: Update,
  body: RichText,
  programme: Programme,
  person: string,
): RichText {
  const people = programme.people.some(({ id }) => id === person)
    ? programme.people
    : [...programme.people, { id: person, name: person }]
  const sent: Programme = {
    ...programme,
    people,
    workstreams: programme.workstreams
      .filter(({ id }) => id === last.workstream)
      .map((one) => ({ ...one, lead: person, status: 'active' })),
    updates: [
      ...programme.updates.filter((one) => one.workstream !== last.workstream),
      { ...last, body, author: person, stage: 'received' },
    ],
  }
  if (sent.workstreams.length === 0) return text
  const { plan } = planDocument(sent, { document: 'updates-request', person })
  return keepUnchanged(
    text,
    { body, annexes: [] },
    plan.parts.flatMap(({ blocks }) => blocks),
  )
}

/** Whether both say the same in paragraphs of the same kinds. */
const isSameText = (one: RichText, other: RichText): boolean =>
  one.length === other.length &&
  one.every((block, i) => {
    const also = other[i]
    if (!also || kindOf(block) !== kindOf(also)) return false
    return saidOf(block) === saidOf(also)
  })

const saidOf = (block: RichText[number]): string => {
  const { id: _, ...rest } = block
  return JSON.stringify(rest, (key, value) => (key === 'src' ? '' : value))
}

/** A new update's blocks are its own. */
function withFreshIds(text: RichText, fresh: PaperOptions['freshId']): RichText {
  const renamed = new Map(text.map(({ id }, i) => [id, fresh(i)]))
  return withReferences(
    text.map((block) => ({ ...block, id: renamed.get(block.id) ?? block.id })),
    renamed,
  )
}
