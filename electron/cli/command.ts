import type { ParseArgsOptionsConfig } from 'node:util'

/** What a command is given: everything that was typed, already sorted and checked against its options. */
export interface Call {
  /** The name of the command. */
  command: string
  positionals: string[]
  /** An option that may be given several times holds what was given in a list. */
  values: Record<string, string | boolean | string[] | undefined>
}

export interface Command {
  /** As the usage prints it: `FILE --meeting ID --out X.docx`. */
  usage: string
  /** What it does, in a line. */
  says: string
  /** How many positionals it takes, at least and at most. */
  takes: [number, number]
  options: ParseArgsOptionsConfig
  /** Options without which it is wrong usage; of an inner list exactly one. */
  needs: (string | string[])[]
  /** It stores nothing, whatever comes of it: a refusal says nothing of that. */
  onlyReads?: true
  /** An earlier name, which the help does not print. */
  hidden?: true
  /** Loaded only when it is called, so that a cold start reads no more than it must. */
  load: () => Promise<{ run(call: Call): Promise<void> | void }>
}

/** Wrong usage: exit 2, with the command's usage. */
export class UsageError extends Error {}
