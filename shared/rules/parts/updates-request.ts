import type { Person } from '../../records/person.ts'
import type { PartSource } from '../assemble-document.ts'
import { printDay } from '../dates.ts'
import type { Indexed } from '../index-programme.ts'
import { highest } from '../marking.ts'
import type { PlanBlock, PlanParagraph, PlanStyle } from '../plan.ts'
import { paragraph } from '../plan-rich-text.ts'
import { type AskedWorkstream, type Furniture, furnitureId, requestWords } from '../updates-request.ts'

/** What a lead is sent: for each workstream last time's text, in a place that is known when the file comes back. */
export function updatesRequestPart(
  person: Person,
  asked: readonly AskedWorkstream[],
  indexed: Indexed,
): PartSource {
  const { programme } = indexed.programme
  return {
    key: 'updates-request',
    kind: 'note',
    title: 'Updates wanted',
    name: 'this request',
    marking: highest([programme.marking, ...asked.flatMap(({ last }) => last?.marking ?? [])]),
    footer: `${programme.shortName ?? programme.name}: updates from ${person.name}`,
    passages: asked.map(({ last }) => last?.body ?? []),
    compose: (at) => [
      paragraph('title', programme.shortName ? `${programme.name} (${programme.shortName})` : programme.name),
      paragraph('heading1', `Updates wanted from ${person.name}`),
      ...requestWords.asks.map((words, i) => furniture('plain', i + 1, 'ask', words)),
      ...asked.flatMap(({ workstream, last }, i): PlanBlock[] => [
        furniture('heading2', i + 1, 'head', workstream.title),
        furniture(
          'small',
          i + 1,
          'last',
          last ? `Last reported on ${printDay(last.asOf)}` : requestWords.none,
        ),
        { ...furniture('small', i + 1, 'start', requestWords.start), keepNext: true },
        ...(last && last.body.length > 0 ? at.passage(i) : [paragraph('plain', '')]),
        furniture('small', i + 1, 'end', requestWords.end),
      ]),
    ],
  }
}

function furniture(style: PlanStyle, place: number, kind: Furniture, words: string): PlanParagraph {
  const id = furnitureId(place, kind)
  return { ...paragraph(style, words), address: { id, bookmark: `sd_${id}`, label: null } }
}
