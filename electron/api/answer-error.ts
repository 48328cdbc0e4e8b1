import type { ApiError } from '../../shared/api.ts'
import type { ErrorCode } from '../../shared/errors.ts'

const statuses: Record<ErrorCode, number> = {
  'not-found': 404,
  faults: 400,
  'not-json': 400,
  'not-a-programme': 400,
  damaged: 400,
  newer: 400,
  'in-use': 423,
  'read-only': 403,
  'no-permission': 403,
  'disk-full': 507,
  'file-error': 500,
  exists: 409,
  conflict: 409,
  'would-lose': 409,
  'wrong-document': 400,
  unreadable: 400,
  'too-large': 413,
  leak: 422,
  'passphrase-needed': 422,
  'wrong-passphrase': 422,
  tampered: 422,
  'pack-read-only': 403,
  'older-pack': 409,
  cancelled: 409,
  forbidden: 403,
  internal: 500,
}

export function answerError(error: ApiError['error'], status: number = statuses[error.code]): Response {
  return Response.json({ error } satisfies ApiError, { status, headers: { 'Cache-Control': 'no-store' } })
}
