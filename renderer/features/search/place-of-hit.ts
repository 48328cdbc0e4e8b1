import type { SearchAnswer } from '../../../shared/api.ts'
import type { RecordList } from '../../../shared/interchange.ts'
import { places } from '../../places.ts'
import type { IconName } from '../../ui/icon.tsx'

type Hit = SearchAnswer['hits'][number]

type HitList = RecordList | 'programme'

const kinds: Record<HitList, { word: string; sign: IconName }> = {
  programme: { word: 'Programme', sign: 'programme' },
  organisations: { word: 'Organisation', sign: 'person' },
  people: { word: 'Person', sign: 'person' },
  groups: { word: 'Group', sign: 'person' },
  themes: { word: 'Theme', sign: 'workstream' },
  workstreams: { word: 'Workstream', sign: 'workstream' },
  updates: { word: 'Update', sign: 'workstream' },
  keyDates: { word: 'Key date', sign: 'clock' },
  meetings: { word: 'Meeting', sign: 'meeting' },
  papers: { word: 'Paper', sign: 'paper' },
  actions: { word: 'Action', sign: 'tick' },
  decisions: { word: 'Decision', sign: 'tick' },
  publications: { word: 'Publication', sign: 'files' },
}

/** A key for each hit: a record may be found more than once, by its own words and by those of an item or annex. */
export function keysOf(hits: Hit[]): string[] {
  const met = new Map<string, number>()
  return hits.map(({ list, id }) => {
    const times = (met.get(`${list}/${id}`) ?? 0) + 1
    met.set(`${list}/${id}`, times)
    return `${list}/${id}/${times}`
  })
}

/** What a hit is, in a word: an item of an agenda is found under its meeting. */
export const kindOfHit = ({ list, within, minutes }: Hit) =>
  minutes ? 'Minutes' : list === 'meetings' && within ? 'Agenda item' : kinds[list].word
export const signOfList = (list: HitList) => kinds[list].sign

/** Where a record that was found is read; one that has no screen of its own is read among what was found. */
export const placeOfHit = (programme: string, hit: Hit, words: string): string =>
  ownPlace(programme, hit) ?? places.search(programme, words)

/** Its own screen, or the screen of what it belongs to. */
export function ownPlace(programme: string, { list, id, within, minutes, block }: Hit): string | undefined {
  if (minutes)
    return block === null ? places.meeting(programme, id, 'minutes') : places.minutesAt(programme, id, block)
  if (list === 'programme') return places.programme(programme)
  return screenOf(programme, list, id) ?? (within ? screenOf(programme, within.list, within.id) : undefined)
}

function screenOf(programme: string, list: RecordList, id: string): string | undefined {
  if (list === 'meetings') return places.meeting(programme, id)
  if (list === 'papers') return places.paper(programme, id)
  if (list === 'workstreams') return places.workstream(programme, id)
  return undefined
}
