import type { DocumentRequest } from '../../document-request.ts'
import { AppError } from '../../errors.ts'
import { latestReport } from '../as-of.ts'
import { printDay } from '../dates.ts'
import type { Indexed } from '../index-programme.ts'
import { updatesRequestPart } from '../parts/updates-request.ts'
import { askedOf, placeProperty, writePlace } from '../updates-request.ts'
import { type Draft, noDay } from './draft.ts'

/** What a lead is asked to report of the workstreams that they lead. */
export function updatesRequestDraft(
  request: Extract<DocumentRequest, { document: 'updates-request' }>,
  indexed: Indexed,
): Draft {
  const person = indexed.people.get(request.person)
  if (!person) throw new AppError('not-found', { what: 'person', id: request.person })
  const asked = askedOf(indexed.programme, person.id)
  if (asked.length === 0)
    throw new AppError('wrong-document', {
      document: 'request for updates',
      reason: `${person.name} leads no workstream that goes on.`,
    })
  const { name, shortName } = indexed.programme.programme
  const asOf = request.asOf ?? latestReport(indexed)
  const day = asOf === null ? '' : ` ${printDay(asOf)}`
  return {
    document: 'updates-request',
    title: `${name}: updates wanted from ${person.name}`,
    file: `${shortName ?? name}${day} - updates from ${person.name}`,
    asOf: asOf ?? noDay,
    identity: {
      SederuntPerson: person.id,
      ...Object.fromEntries(asked.map((one, i) => [placeProperty(i + 1), writePlace(one)])),
    },
    sources: [updatesRequestPart(person, asked, indexed)],
    through: false,
    findings: [],
  }
}
