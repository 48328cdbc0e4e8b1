import { parseArgs } from 'node:util'
import { type Call, type Command, UsageError } from './command.ts'

type Sorted = Omit<Call, 'command'>

/** Sorts what was typed after the command's name. Throws `UsageError`. */
export function parseCall(command: Command, args: string[]): Sorted {
  const { values, positionals } = sorted(command, args)
  const [least, most] = command.takes
  if (positionals.length < least)
    throw new UsageError(least === 1 ? 'Name the file.' : 'Something is missing.')
  if (positionals.length > most)
    throw new UsageError(`“${positionals[most] ?? ''}” is one argument too many.`)
  for (const need of command.needs) {
    const names = [need].flat()
    const given = names.filter((name) => values[name] !== undefined)
    if (given.length === 0)
      throw new UsageError(`${names.map((name) => `--${name}`).join(' or ')} is missing.`)
    if (given.length > 1)
      throw new UsageError(`${given.map((name) => `--${name}`).join(' and ')} do not go together.`)
  }
  for (const [name, value] of Object.entries(values))
    if (value === '' || (Array.isArray(value) && value.includes('')))
      throw new UsageError(`--${name} is empty.`)
  return { values, positionals }
}

function sorted(command: Command, args: string[]): Sorted {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
  try {
    const { values, positionals, tokens } = parseArgs({ args, options, allowPositionals: true, tokens: true })
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const isOnce = (name: string) => !command.options[name]?.multiple
    const twice = names.find((name, i) => isOnce(name) && names.indexOf(name) !== i)
    if (twice !== undefined) throw new UsageError(`--${twice} is given twice.`)
    return { values: { ...values } as Call['values'], positionals } // no flag may be given several times
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new UsageError(plain(error.message))
    throw error
  }
}

/** Node's own words name the option; what it adds about `--` helps nobody here. */
const plain = (message: string): string =>
  `${
    message
      .split(/\.\s|\n/)[0]
      ?.replaceAll("'", '')
      .replace(/\.$/, '') ?? ''
  }.`
