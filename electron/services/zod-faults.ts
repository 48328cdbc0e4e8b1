import type { z } from 'zod'
import type { Fault } from '../../shared/errors.ts'

/** Each issue with its path as `meetings[2].agenda[0]`. */
export const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map(({ path, message }) => ({ path: pathInWords(path), message }))

const pathInWords = (path: PropertyKey[]): string =>
  path.reduce<string>(
    (words, key) =>
      typeof key === 'number' ? `${words}[${key}]` : words === '' ? String(key) : `${words}.${String(key)}`,
    '',
  )
