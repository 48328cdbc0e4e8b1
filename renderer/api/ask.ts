import type { ApiError } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { Unreachable } from './unreachable.ts'
import { windowName } from './window-name.ts'

export interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  json?: unknown
  /** Sent as it is, with its type. */
  bytes?: { body: Blob; type: string }
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Names an answer that is there already: 204 where it would be the same. */
  tag?: string
}

/** Asks the engine at `/api` and `path`; throws the `AppError` that it answers with, or `Unreachable`. */
export async function ask(
  path: string,
  { method = 'GET', json, bytes, headers, signal, tag }: Asked = {},
): Promise<Response> {
  const type = json === undefined ? bytes?.type : 'application/json'
  const body = json === undefined ? bytes?.body : JSON.stringify(json)
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...(method === 'GET' ? {} : { 'Sederunt-Window': windowName() }),
        ...(type === undefined ? {} : { 'Content-Type': type }),
        ...(tag === undefined ? {} : { 'Sederunt-Tag': tag }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Unreachable()
  }
  if (response.ok) return response
  throw await errorOf(response)
}

/** What the engine answers in JSON, which `shared/api.ts` types. */
export async function askFor<T>(path: string, asked?: Asked): Promise<T> {
  const response = await ask(path, asked)
  return (await response.json()) as T // the engine types the same answer against the same contract
}

async function errorOf(response: Response): Promise<Error> {
  const answer: unknown = await response.json().catch(() => undefined)
  if (!isApiError(answer)) return new Unreachable()
  return new AppError(answer.error.code, answer.error.details)
}

const isApiError = (answer: unknown): answer is ApiError =>
  typeof answer === 'object' &&
  answer !== null &&
  'error' in answer &&
  typeof answer.error === 'object' &&
  answer.error !== null &&
  'code' in answer.error &&
  'details' in answer.error
