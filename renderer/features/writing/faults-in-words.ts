import { isAppError } from '../../../shared/errors.ts'
import { queries, queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { registerQueries } from '../registers/register-queries.ts'

/** Why a text was refused, for who wrote it. */
export function faultsInWords(programme: string, error: unknown): string[] {
  if (!isAppError(error, 'faults')) {
    const { title, what } = wordsFor(error)
    return [`${title}.`, ...(what === undefined ? [] : [what])]
  }
  const { what, faults } = error.details
  const said = faults.map(({ path, message }) => {
    if (!/^refers to /.test(message)) return `${path} ${message}`.trim()
    if (path === what || !/^\w[\w ]* "/.test(path))
      return 'A reference leads to something that is not there any more. Take it out, or lead it elsewhere.'
    return `${named(programme, path)} refers to a paragraph that was taken out. Bring it back with Ctrl+Z, or change that reference first.`
  })
  return [...new Set(said)]
}

/** `paper "p1"` as `The paper “Matters arising”`, where its title is known. */
function named(programme: string, path: string): string {
  const [, noun = 'record', id = ''] = /^([\w ]+) "(.*)"$/.exec(path) ?? []
  if (noun !== 'paper') return `The ${noun} “${id}”`
  const title =
    queryClient.getQueryData(queries.paper(programme, id).queryKey)?.paper.title ??
    queryClient
      .getQueryData(registerQueries.list(programme, 'papers').queryKey)
      ?.rows.find((row) => row.id === id)?.record.title
  return title === undefined ? 'Another paper' : `The paper “${title}”`
}
