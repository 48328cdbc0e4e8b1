import type { MadeAnswer } from '../../../../shared/api.ts'
import type { DocumentRequest } from '../../../../shared/document-request.ts'
import { printDay } from '../../../../shared/rules/dates.ts'
import { packPlace, places } from '../../../places.ts'
import { counted } from '../../../words.ts'
import { documentNames } from '../document-names.ts'

export type Made = MadeAnswer['made'][number]

/** `Chair’s pack`, `Minutes` */
export const madeName = (request: DocumentRequest): string =>
  request.document === 'pack' && request.chair ? 'Chair’s pack' : documentNames[request.document]

/** What was chosen of it otherwise than usual: `Numbered through the whole pack`, `without 2 parts`. */
export function choicesInWords(request: DocumentRequest): string[] {
  const asOf = request.asOf === undefined ? [] : [`as of ${printDay(request.asOf)}`]
  if (request.document === 'actions')
    return [request.filter === 'all' ? 'all actions' : 'open actions', ...asOf]
  if (request.document !== 'pack') return asOf
  const { numbering, without = [], order = [] } = request
  return [
    numbering === 'through' ? 'numbered through the pack' : 'numbered by paper',
    ...(without.length > 0 ? [`without ${counted(without.length, 'part')}`] : []),
    ...(order.length > 0 ? ['in another order'] : []),
    ...(request.comments ? ['with shared notes as comments'] : []),
    ...asOf,
  ]
}

/** Where the same document is looked at again. */
export const madePlace = (programme: string, request: DocumentRequest): string =>
  request.document === 'pack' ? packPlace(programme, request) : places.document(programme, request)
