import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { onFile } from './file-error.ts'

/** Puts `bytes` at `path`, replacing what is there at once and only when they are whole on the disk. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  onFile(path, () => {
    const file = openSync(part, 'w')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } catch (error) {
      closeSync(file)
      rmSync(part, { force: true })
      throw error
    }
    closeSync(file)
    try {
      renameSync(part, path)
    } catch (error) {
      rmSync(part, { force: true })
      throw error
    }
  })
}
