import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import {
  createFragmentCache,
  type FragmentCache,
  type HouseStyle,
  renderDocument,
} from '../../electron/word/render-document.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import type { Programme } from '../../shared/interchange.ts'
import { everyDocument } from '../../shared/rules/every-document.ts'
import type { DocumentPlan } from '../../shared/rules/plan.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { seedProgramme } from '../fixtures/seed-programme.ts'

export interface MadeDocument {
  /** `pack eag-nov through`: what was asked for, in a word or two. */
  name: string
  request: DocumentRequest
  plan: DocumentPlan
  bytes: Uint8Array
}

/** The two programmes that the documents are judged by, as they are read from their files. */
export const exampleProgrammes: Record<'sample' | 'seed', Programme> = {
  sample: readProgramme(JSON.stringify(sampleProgramme)),
  seed: readProgramme(JSON.stringify(seedProgramme)),
}

export const nameOf = ({ document, asOf: _, ...of }: DocumentRequest): string =>
  [document, ...Object.values(of)].join(' ')

/** Every document that a programme gives, or those that are asked for. */
export async function makeDocuments(
  programme: Programme,
  {
    requests = everyDocument(programme),
    cache = createFragmentCache(),
    house,
  }: { requests?: DocumentRequest[]; cache?: FragmentCache | null; house?: HouseStyle } = {},
): Promise<MadeDocument[]> {
  const made: MadeDocument[] = []
  for (const request of requests) {
    const { plan } = planDocument(programme, request)
    const bytes = await renderDocument(plan, {
      image: noImage,
      ...(cache && { cache }),
      ...(house && { house }),
    })
    made.push({ name: nameOf(request), request, plan, bytes })
  }
  return made
}

/** Images of a programme that was not stored are data: addresses, which the writer reads itself. */
function noImage(src: string): never {
  throw new Error(`no image was expected at ${src}`)
}
