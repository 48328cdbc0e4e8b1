import { AppError } from '../../shared/errors.ts'
import { type Command, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { parseCall } from './parse-call.ts'
import { print, printError } from './print.ts'

const lineOf = (name: string, { usage }: Command): string => `sederunt ${name} ${usage}`

function help(): string {
  const lines = Object.entries(commands).map(
    ([name, command]) => `  ${lineOf(name, command)}\n      ${command.says}`,
  )
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
    if (!(error instanceof AppError)) throw error
    printError(await refusal(error))
    return 1
  }
}

function say(text: string): number {
  print(text)
  return 0
}

/** Why nothing was done; every fault on a line of its own, with its path. */
async function refusal(error: AppError): Promise<string> {
  const { messageFor } = await import('../../shared/error-messages.ts')
  const { title, what } = messageFor(error)
  const faults = 'faults' in error.details ? error.details.faults : []
  const lines = faults.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`)
  return [`${title}.`, ...lines, ...(what === undefined ? [] : [what])].join('\n').concat('\n')
}
