import { hash } from 'node:crypto'

/** As an answer says it, and as the page says what it has kept. */
const tagHeader = 'Sederunt-Tag'

/** Names what an answer says. */
export const tagOf = (json: string): string => hash('sha1', json, 'base64url')

/**
 * JSON that the page may have already: it says so by the tag of what it has, and is answered 204 where that still is the
 * answer. Not the browser's own cache: nothing of a programme is to be left there.
 */
export function keptAnswer(request: Request, json: string, tag = tagOf(json)): Response {
  const headers = { [tagHeader]: tag }
  if (request.headers.get(tagHeader) === tag) return new Response(null, { status: 204, headers })
  return new Response(json, { headers: { ...headers, 'Content-Type': 'application/json' } })
}
