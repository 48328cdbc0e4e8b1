import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { pathText } from '../../shared/interchange/fault-path.ts'
import { schemaFaults } from '../../shared/interchange/schema-faults.ts'
import { decodeText } from '../interchange/decode-text.ts'
import { type JsonFault, parseJson } from '../interchange/parse-json.ts'

/** What a file says, by its schema; with what its JSON hides. Throws `unreadable` and `faults`. */
export function parseBody<T>(
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  { what, file }: { what: string; file: string },
): { body: T; faults: JsonFault[] } {
  const { value, faults } = json(bytes, file)
  const parsed = schema.safeParse(value)
  const form = parsed.success ? [] : schemaFaults(parsed.error.issues, value)
  const others = faults.filter(({ path }) => path[0] !== 'records')
  if (parsed.success && others.length === 0)
    return {
      body: parsed.data,
      faults: faults.map(({ path, message }) => ({ path: path.slice(1), message })),
    }
  throw new AppError('faults', {
    what,
    faults: [...others, ...form]
      .slice(0, mostFaults)
      .map(({ path, message }) => ({ path: pathText(path), message })),
  })
}

/** Nobody mends a briefcase by hand: enough to see what is wrong with it. */
const mostFaults = 20

function json(bytes: Uint8Array, file: string): ReturnType<typeof parseJson> {
  try {
    return parseJson(decodeText(bytes))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError('unreadable', { file, reason: 'What it holds is not what a Sederunt writes' })
  }
}
