import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, of so many KiB, that is mounted for a test; only root on Linux can. */
export interface SmallDisk {
  folder: string
  readOnly(): void
  remove(): void
}

const mount = (...options: string[]) => execFileSync('mount', options, { stdio: 'pipe' })

export function smallDisk(size: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-disk-'))
  mount('-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder)
  return {
    folder,
    readOnly: () => mount('-o', 'remount,ro', folder),
    remove() {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
      rmSync(folder, { recursive: true })
    },
  }
}

/** Whether this machine lets us; says so where it does not, as tests that are left out should be heard of. */
export function canMount(): boolean {
  try {
    smallDisk(64).remove()
    return true
  } catch {
    console.warn(
      'LEFT OUT: the tests of a full disk and of a read-only one need root on Linux, to mount a tmpfs',
    )
    return false
  }
}
