import type { DocumentRequest } from '../../shared/document-request.ts'
import { withComments } from '../../shared/rules/annotations/comments-out/with-comments.ts'
import type { Finding } from '../../shared/rules/finding.ts'
import type { PlanMemory } from '../../shared/rules/plan-memory.ts'
import type { ReadStore } from '../store/store.ts'
import { type FragmentCache, renderDocument } from '../word/render-document.ts'
import { placedAnnotations } from './annotations.ts'
import { revisionName } from './find-revision.ts'
import { houseFor } from './house-style.ts'
import { imageAt } from './images.ts'
import { wordsOfLook } from './leaks/check-leaks.ts'
import { refuseLeaks } from './leaks/refuse-leaks.ts'
import { planToMake } from './plans.ts'

export interface MakeOptions {
  /** What was planned and rendered before, for the same programme. */
  memory?: PlanMemory
  cache?: FragmentCache
  /** In Sederunt's own look, whatever template there is. */
  plain?: boolean
  /** Hears the document's file name once it is known. */
  named?: (fileName: string) => void
  progress?: (progress: { done: number; total: number; what: string }) => void
  /** Asked between parts; once it says so the work ends with `cancelled`. */
  cancelled?: () => boolean
}

export interface MadeDocument {
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
  findings: Finding[]
}

/**
 * The main job: records -> plan -> Word document. Throws `not-found`, `wrong-document` and `cancelled`, and `leak` where a copy
 * that is not the whole holds what its reader may not see.
 */
export async function makeDocument(
  store: Pick<
    ReadStore,
    | 'programme'
    | 'image'
    | 'issues'
    | 'openedCase'
    | 'annotationChanges'
    | 'textVersions'
    | 'withheld'
    | 'houseStyle'
    | 'houseTemplate'
  >,
  request: DocumentRequest,
  { memory, cache, plain, named, progress, cancelled }: MakeOptions = {},
): Promise<MadeDocument> {
  const programme = store.programme()
  const revision = request.document === 'paper' ? revisionName(store, request.paper) : null
  const {
    plan: bare,
    findings,
    reader,
  } = planToMake(store, request, {
    ...(memory && { memory }),
    ...(revision !== null && { revision }),
  })
  const plan =
    'comments' in request && request.comments === true
      ? withComments(bare, programme, placedAnnotations(store, request))
      : bare
  named?.(plan.fileName)
  const house = plain ? undefined : houseFor(store, request)
  const bytes = await renderDocument(plan, {
    image: (src) => imageAt(store, src).bytes,
    ...(house && { house }),
    ...(cache && { cache }),
    ...(progress && { progress: (done, total, what) => progress({ done, total, what }) }),
    ...(cancelled && { cancelled }),
  })
  if (reader && 'meeting' in request && request.meeting !== undefined)
    await refuseLeaks(store, bytes, {
      file: plan.fileName,
      meeting: request.meeting,
      recipient: reader,
      also: house ? await wordsOfLook(house) : [],
      cancelled,
    })
  return { fileName: plan.fileName, bytes: owned(bytes), findings }
}

/** Bytes in a buffer of their own, which can be handed to another thread. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes)
