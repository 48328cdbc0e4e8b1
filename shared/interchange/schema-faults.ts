import type { z } from 'zod'
import { inWords, type Path, quote } from './fault-path.ts'
import { valueAt } from './loose.ts'
import { recordName } from './record-names.ts'

type Issue = z.core.$ZodIssue

/** A fault of form; `spoiled` where what stands at the path cannot be used for anything. */
export interface FormFault {
  path: Path
  message: string
  spoiled: boolean
}

/** The issues of zod in plain English, those of a union being those of the branch that the author plainly meant. */
export function schemaFaults(issues: readonly Issue[], root: unknown): FormFault[] {
  return issues.flatMap((issue) => faultsOf(issue, [], root))
}

function faultsOf(issue: Issue, base: Path, root: unknown): FormFault[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `is not a key of ${recordName(path)}`,
      spoiled: true,
    }))
  const value = valueAt(root, path)
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue.errors, value)
    if (meant) return meant.flatMap((inner) => faultsOf(inner, path, root))
  }
  const message = value === undefined ? 'is missing' : said(issue, path, value)
  return [{ path, message, spoiled: issue.code !== 'custom' }]
}

/** The keys by which one form of a reference or an inline is known from the others, the plainest first. */
const tellingKeys = ['link', 'ref', 'footnote', 'br', 'text', 'organisation', 'group', 'name']

/** The branch of a union that `value` was meant for, or null where it could be none or any. */
function meantBranch(branches: readonly Issue[][], value: unknown): Issue[] | null {
  const open = branches.filter(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  )
  if (open.length < 2) return open[0] ?? null
  const telling = tellingKeys.find((key) => valueAt(value, [key]) !== undefined)
  if (telling === undefined) return null
  return open.find((issues) => !rejectedKeys(issues).includes(telling)) ?? null
}

const rejectedKeys = (issues: Issue[]): string[] =>
  issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []))

function said(issue: Issue, path: Path, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${typeNames[issue.expected] ?? issue.expected}, not ${called(value)}`
    case 'invalid_value':
      return `should be ${inWords(issue.values.map(shown), 'or')}, not ${shown(value)}`
    case 'too_small':
      if (issue.origin === 'array') return issue.message
      return `should be ${issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`}, not ${shown(value)}`
    case 'too_big':
      return `should be ${issue.maximum} or less, not ${shown(value)}`
    case 'invalid_union':
      if ('options' in issue && issue.options)
        return `should be ${inWords(issue.options.map(shown), 'or')}, not ${shown(value)}`
      return `should be ${unionName(path)}, not ${withKeys(value)}`
    default:
      return typeof value === 'string' ? `${quote(value)} ${issue.message}` : issue.message
  }
}

const typeNames: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function unionName(path: Path): string {
  const last = path.findLast((step) => typeof step === 'string')
  if (last === 'due') return 'a day, month, quarter or year, or { meeting }'
  if (last === 'body') return 'Markdown as text, or rich text as a list of blocks'
  if (last === 'text' || last === 'footnote')
    return 'text, or an object with text, link and text, ref and id, footnote, or br'
  return 'the id of a person, or an object with organisation, group or name'
}

/** A value as a kind of thing: `a number`, `a list`. */
function called(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number')
    return Number.isFinite(value) ? numberName(value) : 'a number too large to keep'
  return Array.isArray(value) ? 'a list' : 'an object'
}
const numberName = (value: number): string => (Number.isInteger(value) ? 'a number' : String(value))

/** An object with its keys: `an object with foo and bar`. */
function withKeys(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return called(value)
  const keys = Object.keys(value)
  return keys.length === 0
    ? 'an empty object'
    : `an object with ${inWords(keys.slice(0, 5).map(quote), 'and')}`
}

/** A value as it stands where it is short: `"x"`, `7`. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return quote(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : called(value)
}
