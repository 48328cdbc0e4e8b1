import { AppError } from '../../shared/errors.ts'
import { checkIds } from '../../shared/interchange/check-ids.ts'
import { checkAgendaPapers, checkItems } from '../../shared/interchange/check-items.ts'
import { checkNumbers } from '../../shared/interchange/check-numbers.ts'
import { checkReferences } from '../../shared/interchange/check-references.ts'
import { type Path, pathText, type Report } from '../../shared/interchange/fault-path.ts'
import { inFileOrder } from '../../shared/interchange/file-order.ts'
import { knownIds } from '../../shared/interchange/known-ids.ts'
import { type Loose, takeOut } from '../../shared/interchange/loose.ts'
import { schemaFaults } from '../../shared/interchange/schema-faults.ts'
import { type Programme, type ProgrammeFile, programmeFileSchema } from '../../shared/interchange.ts'
import { decodeText } from './decode-text.ts'
import { deepest, parseJson } from './parse-json.ts'
import { resolveBodies } from './resolve-bodies.ts'

/**
 * Reads a programme file. Images keep the data: address that they came with.
 * Throws `not-json` where it is no JSON, else `faults` with every fault at once, in the order of the file.
 */
export const readProgramme = (file: string | Uint8Array): Programme =>
  checkProgramme(parseJson(decodeText(file)))

/** The same of what has been parsed already, with what was wrong with that. The value is not to be used afterwards. */
export function checkProgramme({ value, faults: found }: ReturnType<typeof parseJson>): Programme {
  const report: Report = (path, message) => {
    found.push({ path, message })
  }

  const parsed = programmeFileSchema.safeParse(value)
  const form = parsed.success ? [] : schemaFaults(parsed.error.issues, value)
  // what stands deeper than the parser goes has been told of already
  for (const { path, message } of form) if (path.length < deepest) report(path, message)
  const dropped = form.filter(({ spoiled }) => spoiled).map(({ path }) => path)
  const records = parsed.success ? parsed.data : usable(value, dropped)
  const said = new Set(form.map(({ path }) => pathText(path)))
  const reportNew: Report = (path, message) => {
    if (!said.has(pathText(path))) report(path, message)
  }
  resolveBodies(records, reportNew)
  const known = knownIds(records, dropped)
  checkIds(records, reportNew)
  checkReferences(records, known, reportNew)
  checkItems(records, known, reportNew)
  checkAgendaPapers(records, known, reportNew)
  const whole = found.length === 0 ? (records as Programme) : null // nothing is missing, and every text is rich text by now
  checkNumbers(records, whole, reportNew)
  if (whole && found.length === 0) return whole
  const faults = inFileOrder(value, found).map(({ path, message }) => ({ path: pathText(path), message }))
  throw new AppError('faults', { what: 'programme file', faults })
}

/** What can be used of a file that has faults of form, so that its other faults come to light with them. */
function usable(value: unknown, dropped: readonly Path[]): Loose<ProgrammeFile> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  for (const path of dropped) takeOut(value, path)
  return value as Loose<ProgrammeFile> // what is left after the faults has the types that the schema found
}
