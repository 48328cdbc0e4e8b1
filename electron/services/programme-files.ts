import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { copyStore } from '../store/store.ts'
import { onFile } from './file-error.ts'
import { slug } from './file-names.ts'
import { placeFresh, withPart } from './fresh-file.ts'
import type { Programmes } from './programmes.ts'
import { putRecord } from './records.ts'

export interface FileContext {
  programmes: Programmes
  clock: () => Date
  ids: () => string
}

/**
 * Gives a programme another name, and its file one made from that; its backups go along. Returns its id, which may be
 * another. `shortName`: absent leaves it, null takes it away. Throws `in-use`, `read-only`.
 */
export function renameProgramme(
  { programmes }: FileContext,
  id: string,
  { name, shortName }: { name: string; shortName?: string | null },
  page: string | null,
): string {
  const called = programmes.write(id, (store) => {
    const { shortName: before, ...details } = store.programme().programme
    const short = shortName === undefined ? before : (shortName ?? undefined)
    const value = { ...details, name, ...(short !== undefined && { shortName: short }) }
    const base = store.revisionOf('programme', '')
    const how = page === null ? {} : { page }
    putRecord(store, { list: 'programme', id: 'programme', value, base }, how)
    return short ?? name
  })
  const wanted = slug(called)
  if (id === wanted || (id.startsWith(`${wanted}-`) && /^\d+$/.test(id.slice(wanted.length + 1)))) return id
  const from = programmes.pathOf(id)
  programmes.release(id)
  const { id: fresh } = placeFresh(from, programmes.home.programmes, called)
  moveFiles(programmes.backupsOf(id), programmes.backupsOf(fresh))
  return fresh
}

/** A copy of a programme under another name, without its backups; its id. */
export function duplicateProgramme(
  { programmes, clock, ids }: FileContext,
  id: string,
  name: string | undefined,
): string {
  const store = programmes.read(id)
  const { name: before, shortName } = store.summary()
  const called = name ?? `${before} (copy)`
  return withPart(programmes.home.incoming, (part) => {
    copyStore(store, part, called, { clock, ids })
    const stem = name ?? `${shortName ?? before} copy`
    return placeFresh(part, programmes.home.programmes, stem).id
  })
}

/** Puts a programme's file and its backups into the bin; the name that it has there. Throws `in-use`. */
export function binProgramme({ programmes, clock }: FileContext, id: string): string {
  const path = programmes.pathOf(id)
  const { heldBy } = programmes.summary(id)
  if (heldBy) throw new AppError('in-use', { file: basename(path), ...heldBy })
  programmes.release(id)
  const stamp = clock().toISOString().replace(/[-:.]/g, '')
  const binned = freshName(programmes.home.bin, `${stamp}-${parse(path).name}`)
  const folder = join(programmes.home.bin, binned)
  onFile(path, () => {
    mkdirSync(folder)
    // What a killed writer left beside it is a part of the file.
    for (const ending of ['-journal', ''])
      if (existsSync(path + ending)) renameSync(path + ending, join(folder, basename(path) + ending))
  })
  moveFiles(programmes.backupsOf(id), join(folder, 'backups'))
  return binned
}

function freshName(folder: string, name: string): string {
  for (let n = 1; ; n++) {
    const fresh = n === 1 ? name : `${name}-${n}`
    if (!existsSync(join(folder, fresh))) return fresh
  }
}

/** Moves what is in a folder into another, over nothing that is there; the first is gone afterwards where that goes. */
export function moveFiles(from: string, to: string): void {
  if (!existsSync(from)) return
  onFile(to, () => {
    if (!existsSync(to)) return renameSync(from, to)
    for (const file of readdirSync(from))
      if (!existsSync(join(to, file))) renameSync(join(from, file), join(to, file))
    if (readdirSync(from).length === 0) rmSync(from, { recursive: true })
  })
}
