import { posix, win32 } from 'node:path'

interface Surroundings {
  env: Record<string, string | undefined>
  platform: NodeJS.Platform
  /** The person's own folder, absolute. */
  homedir: string
  /** Where the command was typed: a relative `SEDERUNT_HOME` starts there. */
  cwd: string
}

/**
 * The folder that holds programmes, their backups and the window's state: `SEDERUNT_HOME`, else the place that the
 * platform has for an application's records. Absolute; it need not exist yet.
 */
export function homeFolder({ env, platform, homedir, cwd }: Surroundings): string {
  const { isAbsolute, join, resolve } = platform === 'win32' ? win32 : posix
  if (env.SEDERUNT_HOME) return resolve(cwd, env.SEDERUNT_HOME)
  if (platform === 'win32') return join(env.APPDATA || join(homedir, 'AppData', 'Roaming'), 'Sederunt')
  if (platform === 'darwin') return join(homedir, 'Library', 'Application Support', 'Sederunt')
  // The XDG rules tell a program to overlook a relative folder.
  const data = env.XDG_DATA_HOME
  return join(data !== undefined && isAbsolute(data) ? data : join(homedir, '.local', 'share'), 'sederunt')
}
