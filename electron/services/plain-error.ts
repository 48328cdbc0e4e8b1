import type { ApiError } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Log } from './log.ts'

/** An expected failure as plain data. */
export const bare = (error: AppError): ApiError['error'] =>
  ({ code: error.code, details: error.details }) as ApiError['error'] // code and details belong together in an AppError

/** What the page is told of `error`: an unexpected one only by its reference in the local log. */
export const plainError = (error: unknown, log: Log): ApiError['error'] =>
  bare(error instanceof AppError ? error : new AppError('internal', log.record(error)))
