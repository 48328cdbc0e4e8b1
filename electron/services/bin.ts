import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, parse } from 'node:path'
import type { BinAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { onFile } from './file-error.ts'
import { placeFresh } from './fresh-file.ts'
import { type FileContext, moveFiles } from './programme-files.ts'
import { whatItSays } from './what-it-says.ts'

/** `20161104T091500123Z-cpip`: when it was put there, in universal time, and what its file was called. */
const named = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/

interface Binned {
  id: string
  binned: string
  folder: string
  path: string
}

/** What is in the bin, the latest first; folders that are none of ours are left out. */
function binnedIn(bin: string): Binned[] {
  return onFile(bin, () => readdirSync(bin)).flatMap((id): Binned[] => {
    const match = named.exec(id)
    const folder = join(bin, id)
    const file = match && readdirSync(folder).find((name) => name.endsWith('.sederunt'))
    if (!match || !file) return []
    const [, y, mo, d, h, mi, s, ms] = match
    return [{ id, binned: `${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`, folder, path: join(folder, file) }]
  })
}

function find({ programmes }: FileContext, id: string): Binned {
  const found = binnedIn(programmes.home.bin).find((one) => one.id === id)
  if (!found) throw new AppError('not-found', { what: 'programme in the bin', id })
  return found
}

export const listBin = ({ programmes }: FileContext): BinAnswer => ({
  programmes: binnedIn(programmes.home.bin)
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .map(({ id, binned, path }) => ({ id, binned, ...whatItSays(path), bytes: statSync(path).size })),
})

/** Puts a programme back among the others with its backups, under the name that it had where that is free; its id. */
export function restoreFromBin(context: FileContext, id: string): string {
  const { folder, path } = find(context, id)
  const { programmes } = context
  const journal = `${path}-journal`
  const placed = placeFresh(path, programmes.home.programmes, parse(path).name)
  onFile(folder, () => {
    if (existsSync(journal)) renameSync(journal, `${placed.path}-journal`)
    moveFiles(join(folder, 'backups'), programmes.backupsOf(placed.id))
    rmSync(folder, { recursive: true, force: true })
  })
  return placed.id
}

/** Takes a programme out of the bin for good, backups and all. */
export function dropFromBin(context: FileContext, id: string): void {
  const { folder } = find(context, id)
  onFile(folder, () => rmSync(folder, { recursive: true }))
}
