import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, parse } from 'node:path'
import { onFile } from './file-error.ts'
import { slug } from './file-names.ts'

/** The folders of the home folder. */
export interface Home {
  programmes: string
  /** Half-made files, on the same disk so that they can be moved. */
  incoming: string
  backups: string
  /** Programmes that were put away, each in a folder of its own with its backups. */
  bin: string
  log: string
}

/** Makes the folders that are missing; what an earlier run left half-made is taken away after a day. */
export function prepareHome(home: string, now: Date): Home {
  const folders = {
    programmes: join(home, 'programmes'),
    incoming: join(home, 'incoming'),
    backups: join(home, 'backups'),
    bin: join(home, 'bin'),
    log: join(home, 'log'),
  }
  onFile(home, () => {
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  })
  for (const name of readdirSync(folders.incoming)) takeAwayOld(join(folders.incoming, name), now)
  return folders
}

function takeAwayOld(path: string, now: Date): void {
  const age = now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime())
  if (age < 24 * 3_600_000) return
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // It harms nobody where it lies, and the folder may be one that can only be read.
  }
}

/** The programmes' files by id, in order of their names. The id is made from the name, never the name from an id. */
export function programmeFiles(folder: string): Map<string, string> {
  const stems = onFile(folder, () => readdirSync(folder))
    .filter((name) => name.endsWith('.sederunt') && !name.startsWith('.'))
    .map((name) => parse(name).name)
    .sort()
  const plain = stems.filter((stem) => slug(stem) === stem)
  const ids = new Map(plain.map((stem) => [stem, stem]))
  for (const stem of stems.filter((other) => !plain.includes(other))) {
    let id = slug(stem)
    for (let n = 2; ids.has(id); n++) id = `${slug(stem)}-${n}`
    ids.set(id, stem)
  }
  return new Map(
    [...ids]
      .sort(([, a], [, b]) => (a < b ? -1 : 1))
      .map(([id, stem]) => [id, join(folder, `${stem}.sederunt`)]),
  )
}
