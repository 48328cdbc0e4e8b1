import { createHash } from 'node:crypto'
import type { MadeAnswer } from '../../shared/api.ts'
import { type DocumentRequest, documentRequest } from '../../shared/document-request.ts'
import { isAppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import type { ReadStore } from '../store/store.ts'
import type { Log } from './log.ts'
import type { Programmes } from './programmes.ts'

const most = 200

/** What was assembled, the latest first; one that this version does not know any more is left out. */
export const madeIn = (store: ReadStore, meeting: string | undefined): MadeAnswer => ({
  made: store.made(most, meeting).flatMap(({ document: _, request, ...made }) => {
    const parsed = documentRequest.safeParse(JSON.parse(request))
    return parsed.success ? [{ ...made, request: parsed.data }] : []
  }),
})

/**
 * Writes down that a document was made; whether it could. A file that somebody else writes to, or that can only be
 * read, is left alone, and one that was open for reading is not kept open for writing.
 */
export function noteMade(
  { programmes, log }: { programmes: Programmes; log: Log },
  programme: string,
  request: DocumentRequest,
  { name, bytes }: { name: string; bytes: Uint8Array },
): boolean {
  try {
    const wasWriting = programmes.isWriting(programme)
    if (!wasWriting && programmes.isReadOnly(programme)) return false
    programmes.write(programme, (store) =>
      store.noteMade(
        {
          document: request.document,
          meeting: meetingOf(request, store.programme()),
          request: JSON.stringify(request),
          fileName: name,
          hash: createHash('sha256').update(bytes).digest('hex'),
          bytes: bytes.byteLength,
        },
        request.document === 'paper' ? request.paper : undefined,
      ),
    )
    if (!wasWriting) programmes.release(programme)
    return true
  } catch (error) {
    // The document itself is made: what went wrong here must not take it away.
    if (!isAppError(error)) log.record(error)
    return false
  }
}

/** The meeting that a document is of, a paper's too. */
function meetingOf(request: DocumentRequest, programme: Programme): string | null {
  if ('meeting' in request && request.meeting !== undefined) return request.meeting
  if (!('paper' in request)) return null
  return indexProgramme(programme).placeOf.get(request.paper)?.meeting.id ?? null
}
