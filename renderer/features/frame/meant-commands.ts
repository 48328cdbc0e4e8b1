import type { Command } from './commands.ts'

/** The first commands that hold every word that was typed, in any order. */
export function meantCommands(commands: readonly Command[], typed: string, most: number): Command[] {
  const words = typed.toLowerCase().split(/\s+/)
  const found: Command[] = []
  for (const command of commands) {
    const all = `${command.title} ${command.also ?? ''}`.toLowerCase()
    if (words.every((word) => all.includes(word)) && found.push(command) === most) break
  }
  return found
}
