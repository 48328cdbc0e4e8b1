import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The programmes, briefcases and notes files among a command line's arguments, as absolute paths; a Linux desktop may pass them as addresses. */
export function programmeArguments(argv: string[], cwd: string): string[] {
  return argv
    .filter((argument) => /\.sederunt(-case|-notes)?$/i.test(argument) && !argument.startsWith('-'))
    .flatMap((argument) => {
      if (!/^[a-z][a-z+.-]+:/i.test(argument)) return [resolve(cwd, argument)]
      return argument.startsWith('file:') ? pathOf(argument) : []
    })
}

function pathOf(address: string): string[] {
  try {
    return [fileURLToPath(address)]
  } catch {
    return []
  }
}

/** The files that a second Sederunt resolved itself, from what it sent to the first; undefined where it sent none. */
export function filesOf(data: unknown): string[] | undefined {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files))
    return undefined
  return data.files.filter((file) => typeof file === 'string')
}
