import { type ErrorMessage, messageFor } from '../../shared/error-messages.ts'
import { isAppError } from '../../shared/errors.ts'
import { Unreachable } from './unreachable.ts'

/** Whether the window has words of its own for it. */
export const isExpected = (error: unknown): boolean => isAppError(error) || error instanceof Unreachable

/** What the window says of anything that was thrown. */
export function wordsFor(error: unknown): ErrorMessage {
  if (isAppError(error)) return messageFor(error)
  if (error instanceof Unreachable)
    return {
      title: 'Sederunt does not answer',
      what: 'It may have been closed. Everything that was saved is safe: start it again, then reload this page.',
    }
  return {
    title: 'Something went wrong in this window',
    what: 'Nothing that was saved is lost. Reload the page to go on.',
  }
}
