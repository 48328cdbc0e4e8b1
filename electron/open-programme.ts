import { messageFor } from '../shared/error-messages.ts'
import { AppError } from '../shared/errors.ts'
import type { Engine } from './engine-types.ts'

/**
 * Copies a file from outside into the home folder and tells the page to show it, as soon as there is an engine; a file
 * that it refuses is handed to `refused`.
 */
export function programmeOpener(
  engine: Promise<Pick<Engine, 'openFile' | 'send'>>,
  refused: (error: unknown) => void,
): (path: string) => void {
  const open = async (path: string) => {
    const ready = await engine
    const opened = await ready.openFile(path)
    // What waits for the window has been told to it.
    if ('programme' in opened) ready.send({ type: 'open', programme: opened.programme })
  }
  return (path) => void open(path).catch(refused)
}

/** The title and the text of a box that says what went wrong. */
export function errorInWords(error: unknown): [title: string, text: string] {
  if (!(error instanceof AppError))
    return ['Something went wrong that Sederunt did not expect', String(error)]
  const { title, what } = messageFor(error)
  return [title, what ?? '']
}
