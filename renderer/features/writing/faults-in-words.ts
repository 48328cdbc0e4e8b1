import { isAppError } from '../../../shared/errors.ts'
import { wordsFor } from '../../api/words-for.ts'

/** Why a text was refused, for who wrote it. */
export function faultsInWords(error: unknown): string[] {
  if (isAppError(error, 'faults')) {
    const said = error.details.faults.map(({ path, message }) => {
      if (/refers to (a )?block/.test(message) || /\.ref$|\.id$/.test(path))
        return 'A reference leads to something that is not there any more. Take it out, or lead it elsewhere.'
      return `${path} ${message}`.trim()
    })
    return [...new Set(said)]
  }
  const { title, what } = wordsFor(error)
  return [`${title}.`, ...(what === undefined ? [] : [what])]
}
