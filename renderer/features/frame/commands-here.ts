import { useEffect, useRef } from 'react'
import { watch } from '../../watch.ts'
import type { Command } from './commands.ts'

/** What can be done on the screen that is shown. */
export const commandsHere = watch<Command[]>([])

/** Offers the command among all others for as long as its screen is shown; null offers nothing. */
export function useCommandHere(command: Command | null): void {
  const live = useRef(command)
  live.current = command
  const { id, title, icon, also } = command ?? {}
  useEffect(() => {
    if (id === undefined || title === undefined || icon === undefined) return
    const offered: Command = {
      id,
      title,
      icon,
      run: () => live.current?.run(),
      ...(also !== undefined && { also }),
    }
    commandsHere.set((now) => [...now, offered])
    return () => commandsHere.set((now) => now.filter((one) => one !== offered))
  }, [id, title, icon, also])
}
