import { AppError } from '../../shared/errors.ts'
import { type Command, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { parseCall } from './parse-call.ts'
import { print, printError } from './print.ts'

const lineOf = (name: string, { usage }: Command): string => `sederunt ${name} ${usage}`

function help(): string {
  const lines = Object.entries(commands)
    .filter(([, { hidden }]) => !hidden)
    .map(([name, command]) => `  ${lineOf(name, command)}\n      ${command.says}`)
  return `usage:\n${lines.join('\n')}\n\nDAY is written as 2016-11-04. Ids are those that \`list\` prints.
Exit 0 done; 1 refused, with the reason on standard error and nothing changed; 2 wrong usage.\n`
}

/** Runs what was typed after the program's name; the exit code: 0 done, 1 refused, 2 wrong usage. */
export async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return say(help())
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (name === undefined || !command) {
    printError(`${name === undefined ? '' : `There is no command “${name}”.\n`}${help()}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h'))
    return say(`usage: ${lineOf(name, command)}\n\n${command.says}\n`)
  try {
    const call = parseCall(command, args)
    await (await command.load()).run({ ...call, command: name })
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      printError(`${error.message}\nusage: ${lineOf(name, command)}\n`)
      return 2
    }
    printError(error instanceof AppError ? await refusal(error, command) : unexpected(error))
    return 1
  }
}

/** A fault of ours: said in a line, with where it happened for whoever mends it. */
function unexpected(error: unknown): string {
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Something went wrong that Sederunt did not expect, and nothing was left half done.\n${process.env.SEDERUNT_DEBUG ? where : `${where.split('\n')[0]} (SEDERUNT_DEBUG=1 says where)`}\n`
}

function say(text: string): number {
  print(text)
  return 0
}

/** Why nothing was done; every fault on a line of its own, with its path. */
async function refusal(error: AppError, { onlyReads }: Command): Promise<string> {
  const { messageFor } = await import('../../shared/error-messages.ts')
  const { title, what } = messageFor(error, { onlyReads })
  const faults = 'faults' in error.details ? error.details.faults : []
  const lines = faults.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`)
  return [`${title}.`, ...lines, ...(what === undefined ? [] : [what])].join('\n').concat('\n')
}
